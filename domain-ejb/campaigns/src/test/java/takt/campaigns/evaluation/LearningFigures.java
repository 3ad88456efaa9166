package takt.campaigns.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.Estimator;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.PolicyEstimate;
import takt.campaigns.PolicyEvaluation;
import takt.campaigns.learning.RegretCurves;

/**
 * The command that measures the learner: on the Open Bandit logs, and in the simulated shop. It
 * writes the figures and a plot into the folder that it is given; see {@code
 * app-ear/docs/learning.md}.
 */
public final class LearningFigures {

  private static final String BEGIN = "<!-- figures -->\n";
  private static final String END = "<!-- end of figures -->";

  private LearningFigures() {}

  /** Runs it; the folder of the page is the only argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    RegretCurves curves = new RegretCurves();
    String figures = logs() + "\nThe simulated shop:\n\n" + curves.markdown();
    Path page = folder.resolve("learning.md");
    String text = Files.readString(page);
    Files.writeString(
        page,
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + figures
            + text.substring(text.indexOf(END)));
    Files.writeString(folder.resolve("learning.svg"), curves.svg());
  }

  private static String logs() {
    StringBuilder table =
        new StringBuilder(
            """
            | Log | Candidate | Reward of a round, doubly robust | 95 % interval | Gain over what was logged, 95 % interval | Effective sample |
            | --- | --- | --- | --- | --- | --- |
            """);
    for (String policy : OpenBanditLogs.POLICIES) {
      RoundLog log = OpenBanditLogs.log(policy);
      boolean first = true;
      for (Map.Entry<String, CandidatePolicy> one : candidates().entrySet()) {
        PolicyEvaluation evaluation =
            LogEvaluations.evaluate(
                log, Probabilities.of(one.getValue(), log), EvaluationSettings.USUAL);
        if (first) {
          table.append(
              String.format(
                  Locale.ENGLISH,
                  "| %s, %,d rounds, %.0f clicks | as it was logged | %.5f | %.5f to %.5f | | |%n",
                  policy,
                  evaluation.rounds(),
                  evaluation.logged() * evaluation.rounds(),
                  evaluation.logged(),
                  evaluation.logged() - Moments.QUANTILE * evaluation.loggedError(),
                  evaluation.logged() + Moments.QUANTILE * evaluation.loggedError()));
          first = false;
        }
        table.append(row(one.getKey(), evaluation));
      }
    }
    return table.toString();
  }

  private static Map<String, CandidatePolicy> candidates() {
    return new TreeMap<>(
        Map.of(
            "every item equally often", new CandidatePolicy.Uniform(),
            "the learner, from the other half", new CandidatePolicy.Learned()));
  }

  private static String row(String name, PolicyEvaluation evaluation) {
    List<PolicyEstimate> robust =
        evaluation.estimates().stream()
            .filter(one -> one.estimator() == Estimator.DOUBLY_ROBUST)
            .toList();
    if (robust.isEmpty()) {
      return "| | " + name + " | refused: " + evaluation.refusals() + " | | | |\n";
    }
    PolicyEstimate one = robust.get(0);
    return String.format(
        Locale.ENGLISH,
        "| | %s | %.5f | %.5f to %.5f | %+.5f (%+.5f to %+.5f) | %,.0f |%n",
        name,
        one.value(),
        one.low(),
        one.high(),
        one.gain(),
        one.gainLow(),
        one.gainHigh(),
        evaluation.overlap().effectiveSampleSize());
  }
}
