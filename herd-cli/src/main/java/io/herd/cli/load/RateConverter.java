package io.herd.cli.load;

import io.herd.loadgen.spec.BadInput;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a {@link Rate}. */
final class RateConverter implements ITypeConverter<Rate> {
  @Override
  public Rate convert(String text) {
    try {
      return Rate.parse(text);
    } catch (BadInput e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
