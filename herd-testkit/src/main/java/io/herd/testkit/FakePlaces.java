package io.herd.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.herd.core.PlacesQuery;
import io.herd.core.PlacesSource;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Places in the hands of a test: a call stays open until the test answers it. */
final class FakePlaces implements PlacesSource {
  /** One call that a server made. */
  record Call(PlacesQuery query, CompletableFuture<byte[]> reply) {
    /** Answers with these bytes, one for each character. */
    void answer(String body) {
      reply.complete(body.getBytes(ISO_8859_1));
    }
  }

  private final Duration patience;
  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final Queue<Call> all = new ConcurrentLinkedQueue<>();
  private volatile @Nullable String atOnce;

  FakePlaces(Duration patience) {
    this.patience = patience;
  }

  /** From now on every call is answered within itself. */
  void answerAtOnce(String body) {
    atOnce = body;
  }

  @Override
  public CompletableFuture<byte[]> nearby(PlacesQuery query) {
    var call = new Call(query, new CompletableFuture<>());
    all.add(call);
    var body = atOnce;
    if (body == null) {
      calls.add(call);
    } else {
      call.answer(body);
    }
    return call.reply();
  }

  /** The next call, in the order in which they came. */
  Call next() {
    try {
      var call = calls.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (call == null) {
        throw new AssertionError("Places was not asked in time");
      }
      return call;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for a Places call", e);
    }
  }

  /** The number of calls so far. */
  int count() {
    return all.size();
  }

  /** Answers whatever is still open, so that no server waits for it while it is closed. */
  void release() {
    answerAtOnce(GoogleForm.reply(0));
    all.forEach(call -> call.answer(GoogleForm.reply(0)));
  }
}
