package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import takt.campaigns.CandidatePolicy;
import takt.campaigns.DecisionLog;
import takt.campaigns.EvaluationSettings;
import takt.campaigns.Evaluations;
import takt.campaigns.Placements;
import takt.client.campaigns.PolicyEvaluationInfo;
import takt.client.campaigns.PolicyEvaluationsApi;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.BodyLimit;
import takt.web.rest.LineStream;
import takt.web.rest.Unpacked;
import takt.web.rest.Words;

/** Evaluations of policies over REST. */
@ApplicationScoped
public class PolicyEvaluationsResource implements PolicyEvaluationsApi {

  private static final String SHARE = "?share";

  private static final int USUAL_DAYS = 30;

  @Inject Evaluations evaluations;
  @Inject DecisionLog log;
  @Inject Placements placements;
  @Inject Clock clock;
  @Inject Answer answer;

  private enum Candidate {
    UNIFORM,
    SHARES,
    IN_LOG,
    LEARNED
  }

  @Override
  @BodyLimit(Evaluations.MOST_BYTES)
  @RolesAllowed(Role.MARKETER)
  public PolicyEvaluationInfo evaluate(
      String candidate, List<String> share, int cut, long seed, InputStream log) {
    CandidatePolicy policy = policy(Words.read(Candidate.class, candidate, "?candidate"), share);
    return EvaluationInfos.of(
        evaluations.evaluate(Unpacked.of(log), policy, new EvaluationSettings(cut, seed)));
  }

  @Override
  @RolesAllowed(Role.MARKETER)
  public InputStream log(LocalDate from, LocalDate to) {
    LocalDate last = to != null ? to : LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    LocalDate first = from != null ? from : last.minusDays(USUAL_DAYS - 1);
    if (Words.checked("?to", () -> log.count(first, last)) > Evaluations.MOST_LINES) {
      throw Refusal.field(
          "?from", "must be later: there are more than " + Evaluations.MOST_LINES + " decisions");
    }
    answer.header("Content-Type", "text/csv;charset=UTF-8");
    answer.header("Content-Disposition", "attachment; filename=\"decisions.csv\"");
    return new LineStream(
        new LogPages(log, first, last),
        OpenBanditCsv.head(),
        new OpenBanditCsv(placements.all())::line);
  }

  private static CandidatePolicy policy(Candidate candidate, List<String> share) {
    if (candidate != Candidate.SHARES && !share.isEmpty()) {
      throw Refusal.field(SHARE, "must go with candidate=shares");
    }
    return switch (candidate) {
      case UNIFORM -> new CandidatePolicy.Uniform();
      case IN_LOG -> new CandidatePolicy.InLog();
      case LEARNED -> new CandidatePolicy.Learned();
      case SHARES -> {
        Map<String, Double> shares = shares(share);
        yield Words.checked(SHARE, () -> new CandidatePolicy.Shares(shares));
      }
    };
  }

  private static Map<String, Double> shares(List<String> share) {
    Map<String, Double> shares = new HashMap<>();
    for (String one : share) {
      int colon = one.lastIndexOf(':');
      if (colon < 1) {
        throw Refusal.field(SHARE, "must be ITEM:SHARE");
      }
      if (shares.put(one.substring(0, colon), number(one.substring(colon + 1))) != null) {
        throw Refusal.field(SHARE, "must name an item once");
      }
    }
    return shares;
  }

  private static double number(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException none) {
      throw Refusal.field(SHARE, "must be ITEM:SHARE with a number");
    }
  }
}
