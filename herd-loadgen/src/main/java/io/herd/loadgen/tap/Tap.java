package io.herd.loadgen.tap;

import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.TapForm;
import io.herd.loadgen.spec.TapSpec;
import io.herd.loadgen.wire.AtLine;
import io.herd.loadgen.wire.AtLine.Field;
import io.herd.loadgen.wire.ClientNames;
import io.herd.loadgen.wire.HerdKey;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Joins a herd as one more neighbour of a server and stamps each AT it is flooded on the clock of
 * {@link System#nanoTime}, as soon as it is read. It floods nothing itself. Its connections live on
 * one event loop; the counters are for any thread, the moments for after they have closed.
 */
public final class Tap {
  private final TapSpec spec;
  private final ClientNames names;
  private final @Nullable HerdKey key;
  private final AtLine at = new AtLine();
  private final StampLog arrivals = new StampLog();
  private final TapCounts counts = new TapCounts();
  private final CompletableFuture<Tap> joined = new CompletableFuture<>();

  /** One that has not joined yet; {@link BadInput} if its key cannot be read. */
  public Tap(TapSpec spec, ClientNames names) {
    this.spec = spec;
    this.names = names;
    key = spec.keyFile().isEmpty() ? null : HerdKey.read(Path.of(spec.keyFile()));
  }

  /** What it proves to have; null for nothing. */
  @Nullable HerdKey key() {
    return key;
  }

  public TapSpec spec() {
    return spec;
  }

  public TapCounts counts() {
    return counts;
  }

  /** When each write-once update was first seen. */
  StampLog arrivals() {
    return arrivals;
  }

  /** Completes when the tap is a neighbour, or with {@link BadInput} if it cannot become one. */
  public CompletableFuture<Tap> joined() {
    return joined;
  }

  /**
   * Takes a message. Herd's own is an AT line; another herd's may have more in it, or be built in
   * another way, so that it counts for every write-once client that is named anywhere in it.
   */
  void took(byte[] bytes, int from, int to, long now) {
    boolean known = spec.form() == TapForm.HERD
        ? took(bytes, at.read(bytes, from, to), now)
        : search(bytes, from, to, now);
    if (!known) {
      counts.ignore();
    }
  }

  private boolean took(byte[] bytes, boolean read, long now) {
    if (read) {
      arrived(names.indexOf(bytes, at.start(Field.CLIENT), at.end(Field.CLIENT)), now);
    }
    return read;
  }

  private boolean search(byte[] bytes, int from, int to, long now) {
    boolean found = false;
    int start = names.find(bytes, from, to);
    while (start >= 0) {
      int end = names.endOf(bytes, start, to);
      arrived(names.indexOf(bytes, start, end), now);
      found = true;
      start = names.find(bytes, end, to);
    }
    if (!found && to - from > 3 && bytes[from] == 'A' && bytes[from + 1] == 'T') {
      counts.foreign();
      return true;
    }
    return found;
  }

  private void arrived(long index, long now) {
    if (index < 0) {
      counts.foreign();
    } else if (arrivals.get(index) == 0) {
      arrivals.set(index, now);
      counts.first();
    } else {
      counts.again();
    }
  }

  /** The tap is a neighbour now. */
  void join() {
    joined.complete(this);
  }

  /** The tap cannot become a neighbour; without effect if it is one. */
  void refuse(String what) {
    joined.completeExceptionally(refusal(what));
  }

  /** What is wrong with this tap, in one line. */
  BadInput refusal(String what) {
    return new BadInput("tap " + spec.server() + ": " + spec.peer() + " " + what);
  }
}
