package io.herd.node.places;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.herd.core.PlacesQuery;
import io.herd.core.PlacesSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Google Places as a server sees it. Queries about the same area share one call and its reply for a
 * minute; calls are bounded in number, time and size; after many failures there is a pause. Every
 * failure is a reply in Google's failure form that tells neither key nor internals, and none is
 * kept. Safe for any thread; no method blocks.
 */
public final class GooglePlaces implements PlacesSource, AutoCloseable {
  private final PlacesCall call;
  private final AsyncCache<Area, Reply> replies;
  private final Semaphore permits;
  private final CircuitBreaker breaker;
  private final OutcomeLog log = new OutcomeLog();

  /** Opens no connection yet. */
  public GooglePlaces(PlacesAddress address, PlacesLimits limits) {
    this.call = new PlacesCall(address, limits);
    this.permits = new Semaphore(limits.inFlight());
    this.breaker =
        new CircuitBreaker(limits.failures(), limits.pause().toNanos(), System::nanoTime);
    this.replies = replies(limits);
  }

  private static AsyncCache<Area, Reply> replies(PlacesLimits limits) {
    // One weight bounds both: a short reply weighs as much as an even share of all the bytes.
    int share = Math.toIntExact(Math.max(1, limits.entryBytes() / limits.entries()));
    return Caffeine.newBuilder().maximumWeight(limits.entryBytes())
        .weigher((Area _, Reply reply) -> Math.max(share, reply.body().length))
        .expireAfter(Expiry.creating(
            (Area _, Reply reply) -> reply.kept() ? limits.keep() : Duration.ZERO))
        .executor(Runnable::run).buildAsync();
  }

  @Override
  public CompletableFuture<byte[]> nearby(PlacesQuery query) {
    return replies.get(Area.of(query), (area, _) -> fetch(area)).thenApply(Reply::body);
  }

  private CompletableFuture<Reply> fetch(Area area) {
    if (!permits.tryAcquire()) {
      return CompletableFuture.completedFuture(Reply.failure(CallFailed.tooMany()));
    }
    if (!breaker.allows()) {
      permits.release();
      return CompletableFuture.completedFuture(Reply.failure(CallFailed.pausing()));
    }
    return call.places(area).handle(this::ended);
  }

  private Reply ended(byte @Nullable [] places, @Nullable Throwable thrown) {
    permits.release();
    if (places != null) {
      breaker.succeeded();
      log.succeeded();
      return Reply.places(places);
    }
    var failure = CallFailed.of(requireNonNull(thrown));
    breaker.failed();
    log.failed(failure);
    return Reply.failure(failure);
  }

  /** Ends the calls in flight; they get the failure form. */
  @Override
  public void close() {
    call.close();
  }
}
