package takt.web.profiles;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import takt.client.profiles.ProfileExplanation;
import takt.client.profiles.ProfileExplanation.LinkInfo;
import takt.client.profiles.ProfileExplanation.MergeInfo;
import takt.kernel.Language;
import takt.kernel.ProfileId;
import takt.profiles.Explanation;
import takt.profiles.Explanation.Undone;
import takt.profiles.MergeCause;
import takt.web.rest.Words;

/** Explanations of profiles as they go out. */
final class ExplanationInfos {

  private ExplanationInfos() {}

  static ProfileExplanation info(Explanation explanation, Language language) {
    return new ProfileExplanation(
        explanation.profile().value(),
        explanation.absorbedInto().map(ProfileId::value).orElse(null),
        explanation.links().stream().map(one -> link(one, language)).toList(),
        explanation.merges().stream().map(one -> merge(one, language)).toList());
  }

  private static LinkInfo link(Explanation.Link link, Language language) {
    return new LinkInfo(
        word(link.type()),
        link.origin().value(),
        link.since().orElse(null),
        link.call().map(ExplanationInfos::word).orElse(null),
        ExplanationWords.sentence(link, language));
  }

  private static MergeInfo merge(Explanation.Merge merge, Language language) {
    MergeCause cause = merge.cause();
    Optional<MergeCause> undoing = merge.undone().map(Undone::cause);
    return new MergeInfo(
        merge.kept().value(),
        merge.absorbed().value(),
        merge.at(),
        Words.of(cause.kind()),
        types(cause),
        cause.call().map(ExplanationInfos::word).orElse(null),
        cause.by().orElse(null),
        cause.reason().orElse(null),
        merge.undone().map(Undone::at).orElse(null),
        undoing.flatMap(MergeCause::by).orElse(null),
        undoing.flatMap(MergeCause::reason).orElse(null),
        ExplanationWords.sentences(merge, language));
  }

  private static List<String> types(MergeCause cause) {
    return cause.types().stream().map(ExplanationInfos::word).toList();
  }

  static String word(String stored) {
    return stored.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
