package io.herd.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Runs a case once for each line, or each dialogue, of a golden file. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ArgumentsSource(GoldenFile.Entries.class)
@interface GoldenFile {
  /** The file's name; what does not end in {@code .dialogues} holds lines. */
  String value();

  /** Reads the file that the annotation names. */
  final class Entries implements ArgumentsProvider {
    @Override
    public Stream<? extends Arguments> provideArguments(
        ParameterDeclarations parameters, ExtensionContext context) {
      var file = context.getRequiredTestMethod().getAnnotation(GoldenFile.class).value();
      return (file.endsWith(".dialogues") ? Dialogue.allOf(file) : GoldenLine.linesOf(file))
          .stream()
          .map(Arguments::of);
    }
  }
}
