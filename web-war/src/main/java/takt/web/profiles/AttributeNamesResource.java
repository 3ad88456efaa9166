package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import takt.client.profiles.AttributeNameBody;
import takt.client.profiles.AttributeNameInfo;
import takt.client.profiles.AttributeNameList;
import takt.client.profiles.AttributeNamesApi;
import takt.client.profiles.SensitiveRefusalList;
import takt.consent.SpecialCategory;
import takt.profiles.AttributeName;
import takt.profiles.AttributeNames;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Names of attributes over REST. */
@ApplicationScoped
public class AttributeNamesResource implements AttributeNamesApi {

  private static final String NONE = "none";
  private static final int DAYS = 30;

  @Inject AttributeNames names;
  @Inject Answer answer;
  @Inject Clock clock;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public AttributeNameList list() {
    return new AttributeNameList(names.all().stream().map(AttributeNamesResource::info).toList());
  }

  @Override
  @RolesAllowed(Role.DPO)
  public AttributeNameInfo put(String name, String ifMatch, AttributeNameBody body) {
    int revision = IfMatch.revision(ifMatch);
    Optional<SpecialCategory> category =
        body.category().equals(NONE)
            ? Optional.empty()
            : Optional.of(Words.read(SpecialCategory.class, body.category(), "/category"));
    AttributeName put =
        names.put(Words.checked("/name", () -> new AttributeName(name, category, revision)));
    answer.etag(put.revision());
    return info(put);
  }

  @Override
  @RolesAllowed(Role.DPO)
  public void delete(String name, String ifMatch) {
    if (names.all().stream().noneMatch(one -> one.name().equals(name))) {
      throw Refusal.notFound();
    }
    names.remove(name, IfMatch.revision(ifMatch));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public SensitiveRefusalList refusals(LocalDate from, LocalDate to) {
    LocalDate last =
        Optional.ofNullable(to).orElse(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    LocalDate first = Optional.ofNullable(from).orElse(last.minusDays(DAYS));
    if (first.isAfter(last)) {
      throw Refusal.field("?to", "must not be before from");
    }
    return new SensitiveRefusalList(
        names.refusals(first, last).stream()
            .map(
                one ->
                    new SensitiveRefusalList.Line(
                        one.day(), one.name(), Words.of(one.category()), one.refused()))
            .toList());
  }

  private static AttributeNameInfo info(AttributeName name) {
    return new AttributeNameInfo(
        name.name(), name.category().map(Words::of).orElse(NONE), name.revision());
  }
}
