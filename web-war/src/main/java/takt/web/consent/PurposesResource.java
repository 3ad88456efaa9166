package takt.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import takt.client.consent.NewPurpose;
import takt.client.consent.PurposeInfo;
import takt.client.consent.PurposeList;
import takt.client.consent.PurposeTexts;
import takt.client.consent.PurposeVersion;
import takt.client.consent.PurposesApi;
import takt.consent.LegalBasis;
import takt.consent.Purpose;
import takt.consent.PurposeDraft;
import takt.consent.PurposeText;
import takt.consent.Purposes;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.web.access.Role;
import takt.web.idempotency.Idempotent;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.Created;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Purposes over REST. */
@ApplicationScoped
public class PurposesResource implements PurposesApi {

  @Inject Purposes purposes;
  @Inject Answer answer;

  @Override
  @PermitAll
  public PurposeList list() {
    return new PurposeList(purposes.all().stream().map(PurposesResource::info).toList());
  }

  @Override
  @PermitAll
  public PurposeInfo get(String code) {
    Purpose purpose = existing(code);
    answer.etag(purpose.version());
    return info(purpose);
  }

  @Override
  @PermitAll
  public PurposeList versions(String code) {
    return new PurposeList(
        purposes.versions(existing(code).code()).stream().map(PurposesResource::info).toList());
  }

  @Override
  @Created
  @Idempotent
  @RolesAllowed(Role.DPO)
  public PurposeInfo publish(NewPurpose wanted) {
    PurposeVersion first =
        new PurposeVersion(
            wanted.basis(),
            wanted.channel(),
            wanted.texts(),
            wanted.retentionDays(),
            wanted.interests(),
            wanted.countsWithout(),
            wanted.asksAnew());
    Purpose purpose = purposes.publish(draft(Words.code(wanted.code(), "/code"), first));
    answer.etag(purpose.version());
    return info(purpose);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public PurposeInfo replace(String code, String ifMatch, PurposeVersion version) {
    Purpose current = existing(code);
    IfMatch.check(ifMatch, current.version());
    Purpose purpose = purposes.replace(draft(current.code(), version), current.version());
    answer.etag(purpose.version());
    return info(purpose);
  }

  private Purpose existing(String code) {
    Optional<PurposeCode> known =
        code.matches(PurposeCode.PATTERN) ? Optional.of(new PurposeCode(code)) : Optional.empty();
    return known.flatMap(purposes::find).orElseThrow(Refusal::notFound);
  }

  private static PurposeDraft draft(PurposeCode code, PurposeVersion version) {
    Map<Language, PurposeText> texts = new EnumMap<>(Language.class);
    version
        .texts()
        .forEach((tag, text) -> texts.put(Words.read(Language.class, tag, "/texts"), text(text)));
    Optional<Channel> channel =
        Optional.ofNullable(version.channel())
            .map(word -> Words.read(Channel.class, word, "/channel"));
    return new PurposeDraft(
        code,
        Words.read(LegalBasis.class, version.basis(), "/basis"),
        channel,
        texts,
        version.retentionDays(),
        version.interests(),
        version.countsWithout(),
        version.asksAnew());
  }

  private static PurposeText text(PurposeTexts text) {
    List<String> parts =
        List.of(
            text.name(),
            text.sentence(),
            text.collected(),
            text.use(),
            text.benefit(),
            text.recipients(),
            text.storage());
    if (parts.stream().anyMatch(part -> part.indexOf('\0') >= 0)) {
      throw Refusal.field("/texts", "must not hold a NUL character");
    }
    return new PurposeText(
        text.name(),
        text.sentence(),
        text.collected(),
        text.use(),
        text.benefit(),
        text.recipients(),
        text.storage());
  }

  private static PurposeInfo info(Purpose purpose) {
    Map<String, PurposeTexts> texts = new TreeMap<>();
    purpose
        .texts()
        .forEach(
            (language, text) ->
                texts.put(
                    language.tag(),
                    new PurposeTexts(
                        text.name(),
                        text.sentence(),
                        text.collected(),
                        text.use(),
                        text.benefit(),
                        text.recipients(),
                        text.storage())));
    return new PurposeInfo(
        "/api/purposes/" + purpose.code(),
        purpose.code().value(),
        purpose.version(),
        Words.of(purpose.basis()),
        purpose.channel().map(Words::of).orElse(null),
        texts,
        purpose.retentionDays(),
        purpose.interests(),
        purpose.countsWithout(),
        purpose.asksAnew(),
        purpose.earliestValid(),
        purpose.publishedAt());
  }
}
