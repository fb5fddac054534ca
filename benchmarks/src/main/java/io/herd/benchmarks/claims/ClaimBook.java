package io.herd.benchmarks.claims;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** Every claim that Herd knows, in the order of their list. */
public final class ClaimBook {
  private static final String FILE = "claims.yaml";

  private ClaimBook() {}

  /** All of them. */
  public static List<Claim> all() {
    try (InputStream in = ClaimBook.class.getResourceAsStream(FILE)) {
      return new YAMLMapper().readValue(in, new TypeReference<List<Claim>>() {});
    } catch (IOException e) {
      throw new UncheckedIOException("the list of claims cannot be read", e);
    }
  }

  /**
   * Some of them, in the order of the list.
   *
   * @throws IllegalArgumentException in one line that names all, if there is no such claim
   */
  public static List<Claim> named(List<String> ids) {
    List<Claim> all = all();
    var wanted = new LinkedHashSet<>(ids);
    all.forEach(claim -> wanted.remove(claim.id()));
    if (!wanted.isEmpty()) {
      throw new IllegalArgumentException("there is no claim '" + wanted.getFirst()
          + "'; there are " + all.stream().map(Claim::id).collect(Collectors.joining(", ")));
    }
    return all.stream().filter(claim -> ids.contains(claim.id())).toList();
  }
}
