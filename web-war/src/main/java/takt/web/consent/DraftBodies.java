package takt.web.consent;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.client.Problem.FieldError;
import takt.client.consent.DraftBody;
import takt.client.consent.DraftInfo;
import takt.client.consent.DraftTexts;
import takt.consent.Draft;
import takt.consent.LegalBasis;
import takt.consent.SavedDraft;
import takt.consent.TextPart;
import takt.consent.VersionState;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.rest.Words;

/** Drafts of purposes, as they come in and go out. */
final class DraftBodies {

  private DraftBodies() {}

  static Draft draft(PurposeCode code, DraftBody body) {
    return new Draft(
        code,
        Optional.ofNullable(body.basis()).map(word -> Words.read(LegalBasis.class, word, "/basis")),
        Optional.ofNullable(body.channel())
            .map(word -> Words.read(Channel.class, word, "/channel")),
        texts(body.texts() == null ? Map.of() : body.texts()),
        Optional.ofNullable(body.retentionDays()),
        Boolean.TRUE.equals(body.interests()),
        Boolean.TRUE.equals(body.countsWithout()),
        Boolean.TRUE.equals(body.asksAnew()),
        PurposeBodies.terms(body.terms()),
        PurposeBodies.recipients(body.recipients()));
  }

  /** The parts that are written; what is blank is not there. */
  static Map<Language, Map<TextPart, String>> texts(Map<String, DraftTexts> bodies) {
    Map<Language, Map<TextPart, String>> texts = new EnumMap<>(Language.class);
    bodies.forEach(
        (tag, body) -> {
          Map<TextPart, String> parts = parts(body);
          parts.values().removeIf(text -> text == null || text.isBlank());
          parts.forEach(
              (part, text) -> PurposeBodies.plain(text, "/texts/" + tag + "/" + part.word()));
          texts.put(Words.read(Language.class, tag, "/texts"), parts);
        });
    return texts;
  }

  private static Map<TextPart, String> parts(DraftTexts body) {
    Map<TextPart, String> parts = new EnumMap<>(TextPart.class);
    parts.put(TextPart.NAME, body.name());
    parts.put(TextPart.SENTENCE, body.sentence());
    parts.put(TextPart.COLLECTED, body.collected());
    parts.put(TextPart.USE, body.use());
    parts.put(TextPart.BENEFIT, body.benefit());
    parts.put(TextPart.RECIPIENTS, body.recipients());
    parts.put(TextPart.STORAGE, body.storage());
    parts.put(TextPart.KEPT, body.kept());
    return parts;
  }

  static DraftInfo info(SavedDraft saved) {
    Draft draft = saved.draft();
    return new DraftInfo(
        "/api/purpose-drafts/" + draft.code(),
        draft.code().value(),
        Words.of(VersionState.DRAFT),
        saved.revision(),
        saved.replaces() == 0 ? null : saved.replaces(),
        saved.changedAt(),
        body(draft),
        draft.missing().stream().map(flaw -> new FieldError(flaw.part(), flaw.rule())).toList());
  }

  private static DraftBody body(Draft draft) {
    Map<String, DraftTexts> texts = new TreeMap<>();
    draft.texts().forEach((language, parts) -> texts.put(language.tag(), written(parts)));
    return new DraftBody(
        draft.basis().map(Words::of).orElse(null),
        draft.channel().map(Words::of).orElse(null),
        texts,
        draft.retentionDays().orElse(null),
        draft.interests(),
        draft.countsWithout(),
        draft.asksAnew(),
        PurposeInfos.terms(draft.terms()),
        draft.recipients().stream().map(PurposeInfos::recipient).toList());
  }

  private static DraftTexts written(Map<TextPart, String> parts) {
    return new DraftTexts(
        parts.get(TextPart.NAME),
        parts.get(TextPart.SENTENCE),
        parts.get(TextPart.COLLECTED),
        parts.get(TextPart.USE),
        parts.get(TextPart.BENEFIT),
        parts.get(TextPart.RECIPIENTS),
        parts.get(TextPart.STORAGE),
        parts.get(TextPart.KEPT));
  }
}
