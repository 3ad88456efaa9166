package takt.profiles.forecast;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import takt.kernel.ProfileId;
import takt.profiles.derive.Commerce;
import takt.profiles.derive.Happening;
import takt.profiles.derive.KeptPurchase;
import takt.profiles.derive.StoredHappenings;

/** Reads when persons bought what they kept, and for how much, of what is bound to a purpose. */
@ApplicationScoped
class PurchaseHistories {

  @Inject BuyerRows rows;
  @Inject StoredHappenings stored;

  /** Of these persons, those who bought before the data end. The caller holds their locks. */
  List<Observed> of(List<ProfileId> persons, Frame frame) {
    Map<ProfileId, Set<Long>> days = rows.days(persons, frame.purpose());
    Map<ProfileId, List<Happening>> happenings = stored.of(persons, Commerce.EVENTS);
    return persons.stream()
        .map(
            person ->
                Observed.of(
                    days.getOrDefault(person, Set.of()),
                    kept(happenings.getOrDefault(person, List.of()), frame),
                    frame))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<KeptPurchase> kept(List<Happening> happenings, Frame frame) {
    return KeptPurchase.of(
        happenings.stream().filter(one -> one.purposes().contains(frame.purpose())).toList());
  }
}
