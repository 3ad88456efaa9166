package takt.profiles.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import takt.kernel.ProfileErased;
import takt.kernel.ProfileId;
import takt.profiles.Recipient;

/**
 * Tells every recipient that has data of an erased person and wants to know (rule F7.12), and then
 * forgets by which id it knows them.
 */
@ApplicationScoped
class TellErased {

  private static final String MODULE = "profiles";

  @Inject StoredRecipients recipients;
  @Inject NoticeRows notices;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ProfileErased erased) {
    Set<UUID> profiles =
        erased.profiles().stream().map(ProfileId::value).collect(Collectors.toSet());
    Set<UUID> wanting = recipients.wanting(Recipient.Kind.ERASED);
    int told = notices.tell(profiles, wanting, Recipient.Kind.ERASED, erased.at());
    erased.effects().add(MODULE, "recipients-told", told);
    erased.effects().add(MODULE, "disclosures-deleted", notices.forget(profiles));
  }
}
