package io.herd.node.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Reads a record over default values: a key that is left out keeps its default, an unknown one is
 * an error where it stands.
 */
final class RecordReader<T extends Record> extends StdDeserializer<T> {
  private static final long serialVersionUID = 1;

  private final Class<T> type;
  private final transient Object[] defaults;
  private final transient RecordComponent[] components;

  /** With one default for each component, in their order. */
  RecordReader(Class<T> type, Object... defaults) {
    super(type);
    this.type = type;
    this.defaults = defaults.clone();
    components = type.getRecordComponents();
  }

  static <T extends Record> RecordReader<T> over(Class<T> type, T defaults) {
    return new RecordReader<>(type, Arrays.stream(type.getRecordComponents())
        .map(component -> valueOf(component, defaults)).toArray());
  }

  private static Object valueOf(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(record.getClass() + " must be public", e);
    }
  }

  @Override
  public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
    if (!in.isExpectedStartObjectToken()) {
      throw JsonMappingException.from(in, "expected an object with keys of " + keys());
    }
    var start = in.currentTokenLocation();
    Object[] values = defaults.clone();
    for (var key = in.nextFieldName(); key != null; key = in.nextFieldName()) {
      int i = keys().indexOf(key);
      if (i < 0) {
        throw new UnrecognizedPropertyException(in, "unknown", in.currentTokenLocation(), type,
            key, new ArrayList<>(keys()));
      }
      values[i] = value(in, context, components[i]);
    }
    try {
      return canonical().newInstance(values);
    } catch (InvocationTargetException e) {
      var reason = Objects.requireNonNull(e.getCause());
      throw new JsonMappingException(in, String.valueOf(reason.getMessage()), start);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " must be public", e);
    }
  }

  private Constructor<T> canonical() throws NoSuchMethodException {
    return type.getDeclaredConstructor(
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
  }

  private static Object value(JsonParser in, DeserializationContext context, RecordComponent part)
      throws IOException {
    if (in.nextToken() == JsonToken.VALUE_NULL) {
      throw JsonMappingException.from(in, "null for " + part.getName() + "; leave it out instead");
    }
    try {
      return context.readValue(in, context.getTypeFactory().constructType(part.getGenericType()));
    } catch (JsonMappingException e) {
      e.prependPath(part.getDeclaringRecord(), part.getName());
      throw e;
    }
  }

  private List<String> keys() {
    return Arrays.stream(components).map(RecordComponent::getName).toList();
  }
}
