package takt.web.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.client.imports.ChoiceColumns;
import takt.client.imports.ChoiceImportRequest;
import takt.client.imports.ChoiceSame;
import takt.kernel.Channel;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.ChoiceMapping;
import takt.profiles.Identifier;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Reads a mapping of choices out of a request. */
final class ChoiceMappings {

  private static final ChoiceSame NOTHING = new ChoiceSame(null, null, null, null, null, null);

  private ChoiceMappings() {}

  /**
   * The mapping that a request asks for.
   *
   * @throws Refusal 422 naming the field that breaks a rule
   */
  static ChoiceMapping of(ChoiceImportRequest request) {
    ChoiceColumns columns = request.columns();
    ChoiceSame same = request.same() == null ? NOTHING : request.same();
    told("purpose", columns.purpose(), same.purpose());
    told("place", columns.place(), same.place());
    told("version", columns.version(), same.version());
    told("evidence", columns.evidence(), same.evidence());
    told("channel", columns.channel(), same.channel());
    told("language", columns.language(), same.language());
    if (request.time().shiftDays() != null && request.time().shiftDays() != 0) {
      throw Refusal.field("/time/shiftDays", "must not be there: proof keeps its time");
    }
    Set<String> yes = words(request.yes());
    Set<String> no = words(request.no());
    return Words.checked(
        "/yes",
        () ->
            new ChoiceMapping(
                columns(columns),
                "visitor".equals(request.person())
                    ? Identifier.Type.ANONYMOUS
                    : Identifier.Type.CUSTOMER,
                Mappings.time(request.time()),
                purposes(request.purposes()),
                yes,
                no,
                same(same),
                request.separator() == null ? ',' : request.separator().charAt(0),
                Charset.forName(request.charset() == null ? "UTF-8" : request.charset())));
  }

  private static void told(String what, Object column, Object same) {
    if ((column == null) == (same == null)) {
      throw Refusal.field(
          "/columns/" + what, "must be there, or told in same as " + what + ", and not both");
    }
  }

  private static Set<String> words(List<String> words) {
    return words == null ? Set.of() : new TreeSet<>(words);
  }

  private static Map<String, PurposeCode> purposes(Map<String, String> words) {
    Map<String, PurposeCode> codes = new TreeMap<>();
    if (words != null) {
      words.forEach((word, code) -> codes.put(word.strip(), Words.code(code, "/purposes")));
    }
    return codes;
  }

  private static ChoiceMapping.Columns columns(ChoiceColumns columns) {
    return new ChoiceMapping.Columns(
        columns.person(),
        columns.choice(),
        columns.time(),
        Optional.ofNullable(columns.purpose()),
        Optional.ofNullable(columns.place()),
        Optional.ofNullable(columns.version()),
        Optional.ofNullable(columns.evidence()),
        Optional.ofNullable(columns.channel()),
        Optional.ofNullable(columns.language()));
  }

  private static ChoiceMapping.Same same(ChoiceSame same) {
    return Words.checked(
        "/same",
        () ->
            new ChoiceMapping.Same(
                Optional.ofNullable(same.purpose()).map(code -> Words.code(code, "/same/purpose")),
                Optional.ofNullable(same.place()),
                Optional.ofNullable(same.version()),
                Optional.ofNullable(same.evidence()),
                Optional.ofNullable(same.channel())
                    .map(word -> Words.read(Channel.class, word, "/same/channel")),
                Optional.ofNullable(same.language())
                    .map(word -> Words.read(Language.class, word, "/same/language"))));
  }
}
