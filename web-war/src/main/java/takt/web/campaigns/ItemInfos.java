package takt.web.campaigns;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import takt.campaigns.Availability;
import takt.campaigns.BadItem;
import takt.campaigns.Item;
import takt.campaigns.Price;
import takt.client.campaigns.ItemBody;
import takt.client.campaigns.ItemInfo;
import takt.client.campaigns.PriceBody;
import takt.kernel.Language;
import takt.kernel.PurposeCode;
import takt.profiles.PurchaseKind;
import takt.web.problem.Refusal;
import takt.web.rest.Words;

/** Items between the API's records and the module's. */
final class ItemInfos {

  private ItemInfos() {}

  static Item item(String code, ItemBody body) {
    Map<Language, String> names = new EnumMap<>(Language.class);
    body.names().forEach((tag, name) -> names.put(Words.read(Language.class, tag, "/names"), name));
    Optional<PurchaseKind> kind =
        Optional.ofNullable(body.kind()).map(word -> Words.read(PurchaseKind.class, word, "/kind"));
    Availability availability =
        Optional.ofNullable(body.availability())
            .map(word -> Words.read(Availability.class, word, "/availability"))
            .orElse(Availability.IN_STOCK);
    Optional<Price> price = Optional.ofNullable(body.price()).map(ItemInfos::price);
    try {
      return new Item(
          code,
          names,
          body.category(),
          Optional.ofNullable(body.brand()),
          kind,
          price,
          availability,
          body.replaces() == null ? new TreeSet<>() : new TreeSet<>(body.replaces()),
          Optional.ofNullable(body.link()),
          Optional.ofNullable(body.image()),
          Optional.empty(),
          0);
    } catch (BadItem bad) {
      throw Refusal.field("/" + bad.part(), bad.getMessage());
    }
  }

  private static Price price(PriceBody body) {
    return new Price(
        body.amount(), Words.checked("/price/currency", () -> Price.currency(body.currency())));
  }

  static ItemInfo info(Item item) {
    Map<String, String> names = new TreeMap<>();
    item.names().forEach((language, name) -> names.put(language.tag(), name));
    ItemBody body =
        new ItemBody(
            names,
            item.category(),
            item.brand().orElse(null),
            item.kind().map(Words::of).orElse(null),
            item.price()
                .map(price -> new PriceBody(price.amount(), price.currency().getCurrencyCode()))
                .orElse(null),
            Words.of(item.availability()),
            List.copyOf(item.replaces()),
            item.link().orElse(null),
            item.image().orElse(null));
    return new ItemInfo(
        "/api/items/" + path(item.code()),
        item.code(),
        item.revision(),
        item.fromPurchases().map(PurposeCode::value).orElse(null),
        body);
  }

  private static String path(String code) {
    return URLEncoder.encode(code, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
