package takt.web.profiles;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.client.profiles.IdentifierTypeBody;
import takt.client.profiles.IdentifierTypeInfo;
import takt.client.profiles.IdentifierTypeList;
import takt.client.profiles.IdentifierTypesApi;
import takt.profiles.Identifier;
import takt.profiles.IdentifierType;
import takt.profiles.IdentifierTypes;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Words;

/** Types of identifiers over REST. */
@ApplicationScoped
public class IdentifierTypesResource implements IdentifierTypesApi {

  @Inject IdentifierTypes types;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public IdentifierTypeList list() {
    return new IdentifierTypeList(types.all().stream().map(IdentifierTypesResource::info).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.DPO, Role.OPERATOR})
  public IdentifierTypeInfo get(String code) {
    return tagged(existing(code));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public IdentifierTypeInfo put(String code, String ifMatch, IdentifierTypeBody body) {
    int revision = IfMatch.revision(ifMatch);
    Identifier.Type type = Words.checked("/code", () -> new Identifier.Type(code));
    IdentifierType.Normalisation normalisation =
        Words.read(IdentifierType.Normalisation.class, body.normalisation(), "/normalisation");
    IdentifierType.Joining joining =
        Words.read(IdentifierType.Joining.class, body.joining(), "/joining");
    return tagged(
        types.put(
            Words.checked(
                "/country",
                () ->
                    new IdentifierType(
                        type,
                        normalisation,
                        Optional.ofNullable(body.country()),
                        body.most(),
                        joining,
                        body.persons(),
                        revision))));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public void delete(String code, String ifMatch) {
    types.remove(existing(code).type(), IfMatch.revision(ifMatch));
  }

  private IdentifierType existing(String code) {
    return types.all().stream()
        .filter(one -> one.type().code().equals(code))
        .findFirst()
        .orElseThrow(Refusal::notFound);
  }

  private IdentifierTypeInfo tagged(IdentifierType type) {
    answer.etag(type.revision());
    return info(type);
  }

  private static IdentifierTypeInfo info(IdentifierType type) {
    return new IdentifierTypeInfo(
        "/api/identifier-types/" + type.type(),
        type.type().code(),
        IdentifierType.isBuiltIn(type.type()),
        type.revision(),
        new IdentifierTypeBody(
            Words.of(type.normalisation()),
            type.country().orElse(null),
            type.most(),
            Words.of(type.joining()),
            type.persons()));
  }
}
