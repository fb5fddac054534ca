package io.herd.loadgen.tap;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.herd.loadgen.net.Loops;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.schedule.Dice;
import io.herd.loadgen.spec.BadInput;
import io.herd.loadgen.spec.LoadSpec;
import io.herd.loadgen.spec.ProbeSpec;
import io.herd.loadgen.spec.Target;
import io.herd.loadgen.style.ClientStyle;
import io.herd.loadgen.wire.ClientNames;
import io.herd.loadgen.wire.LineWriter;
import io.netty.channel.ChannelFuture;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Asks a server once about some of the write-once updates that others were sent, each at a delay
 * drawn from the seed. The answers together tell how long half of the updates take. Has an event
 * loop of its own; {@link #sent} is for any thread.
 */
public final class Prober implements AutoCloseable {
  private static final long WHO = 0x77686FL;
  private static final long WHEN = 0x7768656EL;
  private static final long POLL_MILLIS = 5;

  private final Loops loops = new Loops("probe", 1);
  private final ProbeSpec spec;
  private final ClientNames names;
  private final ClientStyle style;
  private final boolean oneEach;
  private final boolean alone;
  private final long seed;
  private final byte[] nearby;
  private final ConcurrentLinkedQueue<CurrentStatus.Answer> answers =
      new ConcurrentLinkedQueue<>();
  private final AtomicLong asked = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private @Nullable ProbeLink kept;

  /** For a load whose client style is settled. */
  public Prober(ProbeSpec spec, LoadSpec load, ClientNames names) {
    this.spec = spec;
    this.names = names;
    this.style = ClientStyle.parse(load.connections().style());
    this.oneEach = load.connections().oneEach();
    this.alone = load.targets().equals(List.of(spec.target()));
    this.seed = load.seed();
    String radius =
        BigDecimal.valueOf(load.mix().radiusKm()).stripTrailingZeros().toPlainString();
    this.nearby = (" " + radius + " " + spec.bound() + style.lineEnd()).getBytes(US_ASCII);
  }

  /** Connects; {@link BadInput} if nobody listens there. */
  public void connect() throws InterruptedException {
    ProbeLink link = new ProbeLink(this);
    ChannelFuture dialled = dial(link).await();
    BadInput.unless(dialled.isSuccess(), "probe: " + spec.target()
        + " does not answer; name a server's client port");
    if (oneEach) {
      dialled.channel().close();
    } else {
      kept = link;
    }
  }

  /** An update that is sent to {@code target} may have to be asked about. */
  public void sent(Target target, Request request) {
    boolean wanted = request.phase == Phase.MEASURED
        && (alone || !target.equals(spec.target()))
        && Dice.unit(seed ^ WHO, request.index) < spec.share();
    if (wanted) {
      long sent = request.sent;
      long index = request.index;
      long delay = (long) (Dice.unit(seed ^ WHEN, index) * spec.maxDelayMillis() * 1e6);
      asked.incrementAndGet();
      var _ = loops.all().getFirst().schedule(() -> ask(index, sent),
          sent + delay - System.nanoTime(), TimeUnit.NANOSECONDS);
    }
  }

  private void ask(long index, long sent) {
    LineWriter line = new LineWriter().bytes("WHATSAT ".getBytes(US_ASCII));
    names.writeOnce(index, line);
    String question = line.bytes(nearby).toString();
    ProbeLink link = kept;
    if (link != null) {
      link.ask(sent, question);
    } else {
      dial(new ProbeLink(this, style.halfCloses(), question, sent)).addListener(future -> {
        if (!future.isSuccess()) {
          failed(1);
        }
      });
    }
  }

  private ChannelFuture dial(ProbeLink link) {
    return Loops.client(loops.all().getFirst(), link).connect(spec.target().address());
  }

  /** An answer to a question that was sent so long after the update. */
  void answered(long delayNanos, boolean known) {
    answers.add(new CurrentStatus.Answer(delayNanos, known));
  }

  /** So many questions will never be answered. */
  void failed(int questions) {
    failed.addAndGet(questions);
  }

  /** Waits until every question is answered or has failed, or for the deadline. */
  public void await(long deadlineNanos) throws InterruptedException {
    while (answers.size() + failed.get() < asked.get() && System.nanoTime() < deadlineNanos) {
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
  }

  public ProbeSpec spec() {
    return spec;
  }

  /** The answers so far. */
  public List<CurrentStatus.Answer> answers() {
    return List.copyOf(answers);
  }

  /** Questions that were to be asked. */
  public long asked() {
    return asked.get();
  }

  @Override
  public void close() {
    loops.close();
  }
}
