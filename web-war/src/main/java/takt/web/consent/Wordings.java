package takt.web.consent;

import java.util.Map;
import java.util.TreeMap;
import takt.client.consent.WordingInfo;
import takt.client.consent.WordingInfo.Measured;
import takt.client.consent.WordingInfo.WordingWarning;
import takt.consent.Readability;
import takt.consent.Wording;
import takt.consent.Wording.Warning;
import takt.web.rest.Words;

/** What the check of plain language found, as it goes out. */
final class Wordings {

  private Wordings() {}

  static WordingInfo info(Wording wording) {
    Map<String, Measured> readability = new TreeMap<>();
    wording
        .readability()
        .forEach((language, measure) -> readability.put(language.tag(), measured(measure)));
    return new WordingInfo(
        readability, wording.warnings().stream().map(Wordings::warning).toList());
  }

  private static Measured measured(Readability measure) {
    Map<String, Double> indices = new TreeMap<>();
    measure
        .indices()
        .forEach((index, value) -> indices.put(Words.of(index), Math.round(value * 10) / 10.0));
    return new Measured(measure.sentences(), measure.words(), measure.syllables(), indices);
  }

  private static WordingWarning warning(Warning warning) {
    return new WordingWarning(
        Words.of(warning.kind()),
        warning.language().tag(),
        warning.part().word(),
        warning.sentence(),
        warning.offset(),
        warning.found(),
        warning.advice());
  }
}
