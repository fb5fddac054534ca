package io.herd.loadgen.peak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.herd.loadgen.outcome.PartOutcome;
import io.herd.loadgen.record.Part;
import io.herd.loadgen.record.Phase;
import io.herd.loadgen.record.Recorder;
import io.herd.loadgen.record.Request;
import io.herd.loadgen.record.Window;
import io.herd.loadgen.spec.BadInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SloTest {
  /** One request, due at 0, sent at {@code sent} and answered at {@code done} milliseconds. */
  private static PartOutcome one(long sent, long done) {
    Recorder recorder = new Recorder(0, Long.MAX_VALUE);
    Request request = new Request();
    request.phase = Phase.MEASURED;
    request.sent = sent * 1_000_000;
    recorder.sent(request);
    recorder.done(request, done * 1_000_000);
    Part part = recorder.swap(new Window()).part(Phase.MEASURED);
    return PartOutcome.of(part, 1);
  }

  @Test
  void namesTheBoundThatIsPassed() {
    Slo slo = Slo.parse("p50=100ms,p99=10ms");
    assertThat(slo.missedByResponse(one(0, 9))).isEmpty();
    assertThat(slo.missedByResponse(one(0, 23)))
        .hasValueSatisfying(why -> assertThat(why).startsWith("IAMAT response p99 23.").endsWith(
            "ms is above 10ms"));
  }

  @Test
  void aLateGeneratorDoesNotMissItByService() {
    Slo slo = Slo.parse("max=10ms");
    assertThat(slo.missedByResponse(one(20, 25))).isPresent();
    assertThat(slo.missedByService(one(20, 25))).isEmpty();
    assertThat(slo.missedByService(one(20, 35))).isPresent();
  }

  @Test
  void isWrittenAsItWasRead() {
    assertThat(Slo.parse("p99.9=1.5s, p50=200us")).hasToString("p99.9=1.5s,p50=200us");
    assertThat(Slo.parse("p99.9=1.5s").bounds().getFirst().nanos()).isEqualTo(1_500_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "p99", "p99=10", "p98=10ms", "p99=-1ms", "p99=10ms;p50=1ms"})
  void anythingElseIsOneLine(String text) {
    assertThatThrownBy(() -> Slo.parse(text)).isInstanceOf(BadInput.class)
        .hasMessageContaining("is no objective; write").hasMessageNotContaining("\n");
  }
}
