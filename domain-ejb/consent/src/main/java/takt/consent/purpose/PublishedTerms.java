package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import takt.consent.SpecialCategory;
import takt.consent.Terms;
import takt.kernel.PurposeSet;

/** The terms of a version, as stored; sets are texts, their members ascending, spaces between. */
@Embeddable
record PublishedTerms(
    @Column(name = "expiry_days") Integer expiryDays,
    @Column(name = "reminder_days") Integer reminderDays,
    @Column(name = "double_opt_in") boolean doubleOptIn,
    String evidence,
    @Column(name = "minimum_age") Integer minimumAge,
    boolean guardian,
    @Column(name = "direct_marketing") boolean directMarketing,
    boolean shared,
    String needs,
    String excludes,
    @Column(name = "special_categories") String specialCategories) {

  PublishedTerms(Terms terms) {
    this(
        terms.expiryDays().orElse(null),
        terms.reminderDays().orElse(null),
        terms.doubleOptIn(),
        terms.evidence().stream().map(Enum::name).sorted().collect(Collectors.joining(" ")),
        terms.minimumAge().orElse(null),
        terms.guardian(),
        terms.directMarketing(),
        terms.shared(),
        terms.needs().canonical(),
        terms.excludes().canonical(),
        terms.specialCategories().stream()
            .map(Enum::name)
            .sorted()
            .collect(Collectors.joining(" ")));
  }

  Terms terms() {
    return new Terms(
        Optional.ofNullable(expiryDays),
        Optional.ofNullable(reminderDays),
        doubleOptIn,
        kept(),
        Optional.ofNullable(minimumAge),
        guardian,
        directMarketing,
        shared,
        PurposeSet.parse(needs),
        PurposeSet.parse(excludes),
        covered());
  }

  private Set<SpecialCategory> covered() {
    return specialCategories.isEmpty()
        ? Set.of()
        : Arrays.stream(specialCategories.split(" "))
            .map(SpecialCategory::valueOf)
            .collect(Collectors.toSet());
  }

  private Set<Terms.Evidence> kept() {
    return evidence.isEmpty()
        ? Set.of()
        : Arrays.stream(evidence.split(" "))
            .map(Terms.Evidence::valueOf)
            .collect(Collectors.toSet());
  }
}
