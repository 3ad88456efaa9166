package takt.web.campaigns.ofrep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Decisions;
import takt.campaigns.PageRequest;
import takt.campaigns.Place;
import takt.campaigns.PlaceAnswer;
import takt.client.ofrep.BulkEvaluationInfo;
import takt.client.ofrep.EvaluationInfo;
import takt.consent.Permissions;
import takt.kernel.Channel;
import takt.web.rest.Words;

/** Decides for all placements of the web at once, or finds that what was decided stands. */
@ApplicationScoped
class AllFlags {

  private static final String NOTHING = "nothing";

  @Inject Decisions decisions;
  @Inject Clock clock;

  /**
   * An answer.
   *
   * @param tag its ETag
   * @param flags what was decided; empty if what the caller knows stands
   */
  record Answered(Tag tag, Optional<BulkEvaluationInfo> flags) {}

  /**
   * Looks, then decides. Should anything change in between, the tag is of what was before, and the
   * next question is decided anew. Not in one transaction: a budget may need one of its own, for
   * which no other one should be held open.
   */
  Answered answer(Question question, Optional<Permissions> seen, String known) {
    Instant now = clock.instant();
    List<Place> places = places();
    if (places.isEmpty()) {
      return new Answered(
          Tag.of(now, NOTHING), Optional.of(new BulkEvaluationInfo(List.<EvaluationInfo>of())));
    }
    PageRequest request =
        Words.checked(
            "/context",
            () -> new PageRequest(seen, places, question.language(), question.context()));
    String standing = decisions.standing(request);
    Optional<Tag> same = Tag.standing(known, standing, now);
    return same.isPresent()
        ? new Answered(same.get(), Optional.empty())
        : new Answered(Tag.of(now, standing), Optional.of(flags(decisions.decide(request))));
  }

  private List<Place> places() {
    return decisions.placements(Channel.WEB).stream()
        .limit(PageRequest.MOST_PLACES)
        .map(code -> new Place(code, 1))
        .toList();
  }

  private static BulkEvaluationInfo flags(List<PlaceAnswer> answers) {
    return new BulkEvaluationInfo(
        answers.stream().map(one -> Flags.of(one.placement(), one.decisions().get(0))).toList());
  }
}
