package io.herd.report.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.herd.report.Report;
import io.herd.report.sample.SampleCampaign;
import io.herd.report.sample.SampleFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What only a browser can tell of a page; skipped where there is no Chromium on the path. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ChartsInChromiumTest {
  private static final Path PICTURES = Path.of("target/screenshots");
  private static final String BOXES = "[...document.querySelectorAll('.plot')]"
      + ".filter((box) => box.clientWidth > 0)";
  private static final String SHOWN = BOXES + ".map((box) => box.dataset.shown)";

  @TempDir
  private static Path folder;

  private static @Nullable Chromium open;

  @BeforeAll
  static void start() throws IOException {
    var program = Chromium.program();
    assumeTrue(program.isPresent(), "skipped: no chromium on the PATH, so no page is opened;"
        + " install it, for example by apt-get install chromium");
    open = Chromium.start(program.orElseThrow(), Path.of("target/chromium").toAbsolutePath());
    Report.write(SampleFolders.stored(folder.resolve("compare"), SampleCampaign::write));
    Report.write(SampleFolders.claims(folder));
  }

  @AfterAll
  static void stop() {
    if (open != null) {
      open.close();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "compare, 1280, light", "compare, 390, light", "compare, 390, dark", "compare, 1280, dark",
    "claims, 1280, light", "claims, 390, light", "claims, 1280, dark"})
  void everyChartIsDrawnWithoutComplaintOrSidewaysScrolling(
      String report, int width, String scheme) {
    chromium().open(page(report), width, scheme);
    chromium().screenshot(PICTURES.resolve("%s-%d-%s.png".formatted(report, width, scheme)));
    assertThat(chromium().evaluate(BOXES + ".length").asInt()).isGreaterThan(8);
    assertThat(chromium().evaluate(BOXES + ".filter((box) => !box.querySelector('svg')"
        + " || box.querySelectorAll('svg path').length < 5).map((box) => box.dataset.plot)"))
        .isEmpty();
    assertThat(chromium().complaints()).isEmpty();
    assertThat(chromium().evaluate("document.documentElement.scrollWidth").asInt())
        .isLessThanOrEqualTo(width);
  }

  @Test
  void aSwitchTakesAnArmOutOfEveryChartAndBackAgain() {
    chromium().open(page("compare"), 1280, "light");
    var before = chromium().evaluate(SHOWN);
    var drawn = chromium().evaluate(BOXES + ".map((box) => box.innerHTML.length)");
    assertThat(before.toString()).contains("threads-platform");
    press("threads-platform");
    assertThat(chromium().evaluate(SHOWN).toString()).doesNotContain("threads-platform")
        .contains("threads-virtual");
    assertThat(chromium().evaluate(BOXES + ".map((box) => box.innerHTML.length)"))
        .allSatisfy(length -> assertThat(drawn).doesNotContain(length));
    press("threads-platform");
    assertThat(chromium().evaluate(SHOWN)).isEqualTo(before);
  }

  @Test
  void aLegendTakesAnArmOutOfItsOwnChart() {
    chromium().open(page("compare"), 1280, "light");
    var text = "[...document.querySelectorAll('#curve-response-iamat svg text')]"
        + ".find((text) => text.textContent === 'netty-nio')";
    chromium().evaluate(text + ".scrollIntoView({block: 'center', behavior: 'instant'})");
    var place = chromium().evaluate(
        "(({x, y, width, height}) => [x + width / 2, y + height / 2])("
            + text + ".getBoundingClientRect())");
    chromium().click(place.path(0).asDouble(), place.path(1).asDouble());
    assertThat(shown("curve-response-iamat")).doesNotContain("netty-nio");
    assertThat(shown("curve-propagation")).contains("netty-nio");
  }

  private static void press(String arm) {
    chromium().evaluate("[...document.querySelectorAll('#switches button')]"
        + ".find((button) => button.textContent === '" + arm + "').click()");
  }

  private static String shown(String chart) {
    return chromium().evaluate(
        "document.querySelector('#" + chart + " .plot').dataset.shown").asText();
  }

  private static Chromium chromium() {
    return requireNonNull(open);
  }

  private static Path page(String report) {
    return folder.resolve(report).resolve("report.html");
  }
}
