package takt.web.profiles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import takt.client.profiles.EventTypeList;
import takt.client.profiles.EventTypeSetting;
import takt.client.profiles.EventTypesApi;
import takt.client.profiles.NamedEventType;
import takt.kernel.PurposeCode;
import takt.kernel.PurposeSet;
import takt.profiles.EventType;
import takt.profiles.EventTypes;
import takt.profiles.OnViolation;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;
import takt.web.rest.Json;
import takt.web.rest.Words;

/** Event types over REST. A type's revision is a fingerprint of what it says. */
@ApplicationScoped
public class EventTypesResource implements EventTypesApi {

  private static final int LONGEST_NAME = 200;
  private static final int REVISIONS = 1_000_000_000;

  /** The revision where there is nothing yet. */
  private static final int NONE = 0;

  @Inject EventTypes types;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public EventTypeList list() {
    return new EventTypeList(types.all().stream().map(EventTypesResource::record).toList());
  }

  @Override
  @RolesAllowed({Role.INTEGRATOR, Role.MARKETER, Role.DPO, Role.OPERATOR})
  public NamedEventType get(String name) {
    return answered(own(name).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed({Role.DPO, Role.OPERATOR})
  public NamedEventType put(String name, String ifMatch, EventTypeSetting setting) {
    if (name.isBlank() || name.length() > LONGEST_NAME || name.indexOf('\0') >= 0) {
      throw Refusal.field("/name", "must have 1 to " + LONGEST_NAME + " characters, no NUL");
    }
    boolean serving = Boolean.TRUE.equals(setting.serving());
    if (serving && setting.weight() > 0) {
      throw Refusal.field("/weight", "must be 0 for what is shown to a person");
    }
    EventType type =
        new EventType(
            name,
            purposes(setting.purposes()),
            setting.weight(),
            schema(name, setting.schema()),
            setting.onViolation() == null
                ? OnViolation.KEEP
                : Words.read(OnViolation.class, setting.onViolation(), "/onViolation"),
            serving);
    types.put(type, known -> check(ifMatch, known));
    return answered(type);
  }

  private static Optional<String> schema(String name, Map<String, Object> schema) {
    if (schema == null) {
      return Optional.empty();
    }
    String text = Json.written(schema);
    if (text.length() > EventType.LONGEST_SCHEMA) {
      throw Refusal.field(
          "/schema", "must have at most " + EventType.LONGEST_SCHEMA + " characters");
    }
    if (name.equals(EventType.OTHER)) {
      throw Refusal.field("/schema", "must be of events of one name");
    }
    return Optional.of(text);
  }

  private static void check(String ifMatch, Optional<EventType> known) {
    if (known.isPresent()) {
      IfMatch.check(ifMatch, revision(known.get()));
    } else if (ifMatch != null) {
      IfMatch.check(ifMatch, NONE);
    }
  }

  private Optional<EventType> own(String name) {
    return types.all().stream().filter(one -> one.name().equals(name)).findFirst();
  }

  private NamedEventType answered(EventType type) {
    answer.etag(revision(type));
    return record(type);
  }

  private static PurposeSet purposes(List<String> codes) {
    for (int index = 0; index < codes.size(); index++) {
      if (!codes.get(index).matches(PurposeCode.PATTERN)) {
        throw Refusal.field("/purposes/" + index, "must be the code of a purpose");
      }
    }
    return PurposeSet.named(codes.toArray(String[]::new));
  }

  private static int revision(EventType type) {
    return Math.floorMod(
        Objects.hash(
            type.name(),
            type.purposes().canonical(),
            type.weight(),
            type.schema().orElse(""),
            type.onViolation().name(),
            type.serving()),
        REVISIONS);
  }

  private static Map<String, Object> object(String schema) {
    try {
      return Json.mapper().readValue(schema, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static NamedEventType record(EventType type) {
    return new NamedEventType(
        type.name(),
        type.purposes().codes().stream().map(PurposeCode::value).toList(),
        type.weight(),
        type.schema().map(EventTypesResource::object).orElse(null),
        Words.of(type.onViolation()),
        type.serving());
  }
}
