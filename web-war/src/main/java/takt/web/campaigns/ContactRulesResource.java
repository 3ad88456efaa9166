package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import takt.campaigns.CompanyRules;
import takt.campaigns.ContactRules;
import takt.campaigns.Revised;
import takt.client.campaigns.ContactRulesApi;
import takt.client.campaigns.ContactRulesBody;
import takt.client.campaigns.ContactRulesHistory;
import takt.client.campaigns.ContactRulesInfo;
import takt.web.access.Caller;
import takt.web.access.Role;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;

/** The rules of contact over REST. */
@ApplicationScoped
public class ContactRulesResource implements ContactRulesApi {

  @Inject CompanyRules rules;
  @Inject Caller caller;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public ContactRulesInfo get() {
    return tagged(rules.contacts());
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public ContactRulesInfo put(String ifMatch, ContactRulesBody body) {
    int revision = IfMatch.revision(ifMatch);
    return tagged(rules.replaceContacts(Contacts.rules(body), revision, caller.label()));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.DPO})
  public ContactRulesHistory history(Integer before, int limit) {
    List<ContactRulesInfo> items =
        rules.contactsHistory(before == null ? Integer.MAX_VALUE : before, limit).stream()
            .map(ContactRulesResource::info)
            .toList();
    return new ContactRulesHistory(
        items, items.size() < limit ? null : items.get(limit - 1).revision());
  }

  private ContactRulesInfo tagged(Revised<ContactRules> found) {
    answer.etag(found.revision());
    return info(found);
  }

  private static ContactRulesInfo info(Revised<ContactRules> found) {
    return new ContactRulesInfo(
        found.revision(),
        Contacts.body(found.value()),
        found.at().orElse(null),
        found.by().orElse(null));
  }
}
