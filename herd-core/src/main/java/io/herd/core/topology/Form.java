package io.herd.core.topology;

import java.util.List;
import java.util.function.Function;

/** How a generated topology is written: the kind, a colon, and its numbers. */
record Form(String text, Function<Numbers, Graph> generator) {
  static final List<Form> ALL = List.of(
      new Form("line:n", in -> Generators.line(in.whole(0))),
      new Form("ring:n", in -> Generators.ring(in.whole(0))),
      new Form("star:n", in -> Generators.star(in.whole(0))),
      new Form("tree-k:k,n", in -> Generators.tree(in.whole(0), in.whole(1))),
      new Form("grid:w,h", in -> Generators.grid(in.whole(0), in.whole(1))),
      new Form("grid:n", in -> Generators.grid(in.root(0), in.root(0))),
      new Form("mesh:n", in -> Generators.mesh(in.whole(0))),
      new Form("random-regular:n,k,seed",
          in -> Generators.randomRegular(in.whole(0), in.whole(1), in.seed(2))),
      new Form("small-world:n,k,p,seed",
          in -> Generators.smallWorld(in.whole(0), in.whole(1), in.fraction(2), in.seed(3))));

  boolean isOf(String kind) {
    return text.startsWith(kind + ":");
  }

  /** How many numbers it takes. */
  int arity() {
    return text.split(",", -1).length;
  }
}
