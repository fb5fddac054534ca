package io.herd.report.result;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Writes an absent number as the word "unavailable" and reads it back. */
final class OptionalNumbers {
  private OptionalNumbers() {}

  static SimpleModule module() {
    return new SimpleModule("optional-numbers")
        .addSerializer(OptionalDouble.class, new WriteDouble())
        .addSerializer(OptionalLong.class, new WriteLong())
        .addDeserializer(OptionalDouble.class, new ReadDouble())
        .addDeserializer(OptionalLong.class, new ReadLong());
  }

  private static boolean absent(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_STRING
        && parser.getText().equals(Facts.UNAVAILABLE);
  }

  private static final class WriteDouble extends JsonSerializer<OptionalDouble> {
    @Override
    public void serialize(OptionalDouble value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeNumber(value.getAsDouble());
      } else {
        out.writeString(Facts.UNAVAILABLE);
      }
    }
  }

  private static final class WriteLong extends JsonSerializer<OptionalLong> {
    @Override
    public void serialize(OptionalLong value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      if (value.isPresent()) {
        out.writeNumber(value.getAsLong());
      } else {
        out.writeString(Facts.UNAVAILABLE);
      }
    }
  }

  private static final class ReadDouble extends JsonDeserializer<OptionalDouble> {
    @Override
    public OptionalDouble deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (absent(parser)) {
        return OptionalDouble.empty();
      }
      return parser.currentToken().isNumeric()
          ? OptionalDouble.of(parser.getDoubleValue())
          : OptionalDouble.of((Double) context.handleUnexpectedToken(Double.class, parser));
    }
  }

  private static final class ReadLong extends JsonDeserializer<OptionalLong> {
    @Override
    public OptionalLong deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      if (absent(parser)) {
        return OptionalLong.empty();
      }
      return parser.currentToken() == JsonToken.VALUE_NUMBER_INT
          ? OptionalLong.of(parser.getLongValue())
          : OptionalLong.of((Long) context.handleUnexpectedToken(Long.class, parser));
    }
  }
}
