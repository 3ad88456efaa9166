package takt.profiles.plan;

import dev.harrel.jsonschema.Error;
import dev.harrel.jsonschema.EvaluatorFactory;
import dev.harrel.jsonschema.InvalidSchemaException;
import dev.harrel.jsonschema.JsonSchemaException;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.JakartaJsonNode;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import takt.profiles.UnusableSchema;

/** The schema of one type's properties, ready to check events. Thread-safe. */
final class PlanSchema {

  private static final int MOST_RULES = 5;
  private static final int LONGEST_RULE = 200;

  private static final EvaluatorFactory BOUNDED =
      new EvaluatorFactory.Builder().withKeyword("pattern", BoundedPattern::new).build();

  private final Validator validator;
  private final URI schema;

  private PlanSchema(Validator validator, URI schema) {
    this.validator = validator;
    this.schema = schema;
  }

  /**
   * Reads a schema.
   *
   * @throws UnusableSchema if it is none, or beyond its bounds
   */
  static PlanSchema of(String text) {
    JsonObject schema = read(text);
    SchemaBounds.check(schema);
    Validator validator =
        new ValidatorFactory()
            .withJsonNodeFactory(new JakartaJsonNode.Factory())
            .withEvaluatorFactory(BOUNDED)
            .createValidator();
    try {
      return new PlanSchema(validator, validator.registerSchema(schema));
    } catch (InvalidSchemaException invalid) {
      throw new UnusableSchema(
          deepest(invalid.getErrors()).map(Error::getInstanceLocation).findFirst().orElse(""),
          "must be as JSON Schema has it");
    } catch (JsonSchemaException unusable) {
      throw new UnusableSchema("", "must be a JSON Schema");
    }
  }

  private static JsonObject read(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    } catch (JsonException unreadable) {
      throw new UnusableSchema("", "must be a JSON object");
    }
  }

  /** The places in the schema that these properties do not satisfy, the first few. */
  List<String> broken(JsonObject properties) {
    Validator.Result result = validator.validate(schema, properties);
    return result.isValid()
        ? List.of()
        : deepest(result.getErrors())
            .map(Error::getEvaluationPath)
            .map(path -> path.substring(0, Math.min(LONGEST_RULE, path.length())))
            .distinct()
            .limit(MOST_RULES)
            .toList();
  }

  /** Those that are not the sum of others below them. */
  private static Stream<Error> deepest(List<Error> errors) {
    return errors.stream()
        .filter(
            one ->
                errors.stream()
                    .noneMatch(
                        other ->
                            other.getEvaluationPath().startsWith(one.getEvaluationPath() + "/")));
  }
}
