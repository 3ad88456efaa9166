package takt.consent.purpose;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Map;
import java.util.Optional;
import takt.consent.Recipient;
import takt.consent.Safeguard;
import takt.kernel.Language;

/** A recipient that a version names, as stored. */
@Embeddable
record PublishedRecipient(
    String name,
    @Column(name = "role_de") String german,
    @Column(name = "role_en") String english,
    String country,
    @Enumerated(EnumType.STRING) Safeguard safeguard) {

  PublishedRecipient(Recipient recipient) {
    this(
        recipient.name(),
        recipient.role().get(Language.DE),
        recipient.role().get(Language.EN),
        recipient.country(),
        recipient.safeguard().orElse(null));
  }

  Recipient recipient() {
    return new Recipient(
        name,
        Map.of(Language.DE, german, Language.EN, english),
        country,
        Optional.ofNullable(safeguard));
  }
}
