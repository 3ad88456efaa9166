package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import takt.campaigns.Items;
import takt.client.campaigns.MissingItems;
import takt.client.campaigns.MissingItemsApi;
import takt.web.access.Role;
import takt.web.rest.Words;

/** What the catalogue lacks, over REST. */
@ApplicationScoped
public class MissingItemsResource implements MissingItemsApi {

  @Inject Items items;

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR})
  public MissingItems list(String purpose, String after, int limit) {
    Items.Missing missing =
        items.missing(Words.code(purpose, "?purpose"), Optional.ofNullable(after), limit);
    return new MissingItems(
        missing.items().stream()
            .map(
                one ->
                    new MissingItems.Bought(one.item(), one.category().orElse(null), one.buyers()))
            .toList(),
        missing.next().orElse(null));
  }
}
