package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import takt.campaigns.item.ItemsChanged;

/** Has the copies in memory read anew when an item that campaigns speak of changes (rule G10.4). */
@ApplicationScoped
class NoticeItems {

  @Inject Configuration configuration;

  @Transactional(Transactional.TxType.MANDATORY)
  void on(@Observes ItemsChanged change) {
    configuration.change();
  }
}
