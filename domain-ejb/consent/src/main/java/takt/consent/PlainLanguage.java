package takt.consent;

import java.util.Map;
import takt.kernel.Language;

/** Checks whether texts speak plainly (rule C1.10). It warns; people decide. */
public interface PlainLanguage {

  /** Checks the texts that are there; parts may be missing. */
  Wording check(Map<Language, Map<TextPart, String>> texts);
}
