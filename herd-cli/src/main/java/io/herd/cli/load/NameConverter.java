package io.herd.cli.load;

import picocli.CommandLine.ITypeConverter;

/** Takes a server's name as it is; the key of a map option needs a converter beside the value's. */
final class NameConverter implements ITypeConverter<String> {
  @Override
  public String convert(String text) {
    return text;
  }
}
