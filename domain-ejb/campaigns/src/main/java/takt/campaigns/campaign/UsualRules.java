package takt.campaigns.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import takt.campaigns.CompanyCap;
import takt.campaigns.ContactRules;
import takt.campaigns.Window;

/**
 * What holds until somebody changes the company's rules. The cap over all campaigns is then {@code
 * takt.cap.global} contacts, 20 unless set, in {@code takt.cap.global.days} days, 1 unless set.
 */
@ApplicationScoped
public class UsualRules {

  @Inject
  @ConfigProperty(name = "takt.cap.global", defaultValue = "20")
  int contacts;

  @Inject
  @ConfigProperty(name = "takt.cap.global.days", defaultValue = "1")
  int days;

  /** How often and when a person may be turned to. */
  public ContactRules contacts() {
    return ContactRules.usual(new CompanyCap(contacts, Window.days(days), Optional.empty()));
  }
}
