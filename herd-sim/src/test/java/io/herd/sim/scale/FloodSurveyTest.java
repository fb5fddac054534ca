package io.herd.sim.scale;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FloodSurveyTest {
  @Test
  void noServerSendsAnUpdateOnTwiceAndEveryRunEnds() {
    FloodSurvey survey = FloodSurvey.contested(2);
    assertThat(survey.runs()).isEqualTo(64);
    assertThat(survey.stored()).isGreaterThan(survey.updates());
    assertThat(survey.twice()).isZero();
    assertThat(survey.endless()).isZero();
  }

  @Test
  void anUpdateCostsExactlyWhatTheFormulasSay() {
    assertThat(FloodSurvey.worstDifference(true, 2)).isZero();
    assertThat(FloodSurvey.worstDifference(false, 2)).isZero();
  }
}
