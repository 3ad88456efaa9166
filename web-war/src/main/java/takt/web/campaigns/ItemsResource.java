package takt.web.campaigns;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import takt.campaigns.Item;
import takt.campaigns.Items;
import takt.client.campaigns.ItemBody;
import takt.client.campaigns.ItemInfo;
import takt.client.campaigns.ItemPage;
import takt.client.campaigns.ItemsApi;
import takt.web.access.Role;
import takt.web.problem.Refusal;
import takt.web.rest.Answer;
import takt.web.rest.IfMatch;

/** The catalogue of items over REST. */
@ApplicationScoped
public class ItemsResource implements ItemsApi {

  @Inject Items items;
  @Inject Answer answer;

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR})
  public ItemPage list(String after, int limit) {
    List<ItemInfo> page =
        items.list(Optional.ofNullable(after), limit).stream().map(ItemInfos::info).toList();
    return new ItemPage(page, page.size() < limit ? null : page.get(limit - 1).code());
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR})
  public ItemInfo find(String code) {
    return tagged(items.find(code).orElseThrow(Refusal::notFound));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR})
  public ItemInfo put(String code, String ifMatch, ItemBody item) {
    int revision = IfMatch.revision(ifMatch);
    return tagged(items.put(ItemInfos.item(code, item), revision));
  }

  @Override
  @RolesAllowed({Role.MARKETER, Role.INTEGRATOR})
  public void remove(String code, String ifMatch) {
    if (!items.remove(code, IfMatch.revision(ifMatch))) {
      throw Refusal.notFound();
    }
  }

  private ItemInfo tagged(Item item) {
    answer.etag(item.revision());
    return ItemInfos.info(item);
  }
}
