package takt.profiles.forecast;

import java.util.List;
import takt.profiles.TrainingRefusal;

/** The data do not carry a model. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<TrainingRefusal> reasons;

  Refused(List<TrainingRefusal> reasons) {
    super("The data do not carry a model", null, false, false);
    this.reasons = List.copyOf(reasons);
  }

  List<TrainingRefusal> reasons() {
    return reasons;
  }
}
