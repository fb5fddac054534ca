package io.herd.loadgen.peak;

/** What ended a search. */
public enum Limit {
  HERD("the next rate missed the objective"),
  GENERATOR(
      "at the next rate the generator or the machine was at fault, so the peak may be higher"),
  HIGHEST("no higher rate was tried: the generator may not be driven further"),
  NONE("even the lowest rate missed the objective"),
  STOPPED("the search was stopped early");

  private final String meaning;

  Limit(String meaning) {
    this.meaning = meaning;
  }

  /** In a few words. */
  public String meaning() {
    return meaning;
  }
}
