package takt.profiles.sensitive;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import takt.consent.SpecialCategory;

/**
 * Signs in names, German and English, that what they hold is of a special category of data (GDPR
 * Art. 9(1)). Names are compared in lower case, without separators, umlauts as two letters. Words
 * that mean something harmless more often than not are left out, such as party, race, union and
 * orientation alone: the company declares such names itself.
 */
final class Signs {

  private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]");

  private static final List<Sign> ALL =
      List.of(
              signs(
                  SpecialCategory.HEALTH,
                  "health gesundheit diagnos disease krankheit illness erkrankung medication medikament"
                      + " allergi disabilit behinderung schwerbehindert pregnan schwanger patient symptom"
                      + " therap vaccin impfung impfstatus bloodtype bloodgroup blutgruppe bloodpressure"
                      + " blutdruck diabet hivstatus bodymassindex medicalhistory krankengeschichte"
                      + " pflegegrad psychiatr"),
              signs(
                  SpecialCategory.RELIGION,
                  "religio konfession denomination glaubens kirchensteuer kirchenmitglied churchmember"
                      + " weltanschauung"),
              signs(
                  SpecialCategory.POLITICS,
                  "political politisch partymember parteimitglied parteizugehoerig votingintention"
                      + " wahlabsicht votedfor"),
              signs(
                  SpecialCategory.UNION,
                  "tradeunion laborunion labourunion unionmember gewerkschaft"),
              signs(
                  SpecialCategory.SEXUALITY,
                  "sexualorientation sexuelleorientierung sexualitaet sexuality sexlife sexualleben"
                      + " lgbt homosexu bisexu heterosexu"),
              signs(
                  SpecialCategory.ORIGIN,
                  "ethnic ethnisch ethnie racial rassisch skincolor skincolour hautfarbe"
                      + " migrationshintergrund"),
              signs(
                  SpecialCategory.BIOMETRIC,
                  "biometr fingerprint fingerabdruck faceid facialrecognition gesichtserkennung"
                      + " voiceprint stimmabdruck irisscan retina"),
              signs(SpecialCategory.GENETIC, "genetic genetisch genom dnatest dnaprofil gentest"))
          .stream()
          .flatMap(List::stream)
          .toList();

  private Signs() {}

  private static List<Sign> signs(SpecialCategory category, String words) {
    return List.of(words.split(" ")).stream().map(word -> new Sign(word, category)).toList();
  }

  /** The sign in a name, if there is one. */
  static Optional<Sign> in(String name) {
    String spelled = spelled(name);
    return ALL.stream().filter(sign -> spelled.contains(sign.word())).findFirst();
  }

  /** How names are compared. */
  static String spelled(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String german =
        Normalizer.normalize(lower, Normalizer.Form.NFC)
            .replace("ä", "ae")
            .replace("ö", "oe")
            .replace("ü", "ue")
            .replace("ß", "ss");
    return SEPARATORS.matcher(Normalizer.normalize(german, Normalizer.Form.NFKD)).replaceAll("");
  }
}
