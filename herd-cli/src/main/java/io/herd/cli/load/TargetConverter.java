package io.herd.cli.load;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.Target;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads {@code host:port}. */
final class TargetConverter implements ITypeConverter<Target> {
  @Override
  public Target convert(String text) {
    try {
      return Target.parse(text);
    } catch (BadInput e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
