package takt.campaigns.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import takt.campaigns.Availability;
import takt.campaigns.Item;
import takt.campaigns.Price;
import takt.kernel.Language;
import takt.profiles.DataOutcome;
import takt.profiles.PurchaseKind;

@DisplayName("A line of a product feed (G10.3)")
class FeedLineTest {

  private static final String WHOLE =
      "{'id':' 22423 ','title':'Cake stand','title_de':'Etagere','product_type':'Home > Kitchen',"
          + "'google_product_category':'676','brand':'Regency','kind':'durable','price':'12,75"
          + " EUR','availability':'in stock','replaces':'22422, 22421','link':"
          + "'https://shop.example/22423','image_link':'/22423.jpg','shoe_size':'43'}";

  @Test
  @DisplayName("says an item by the attributes of Google's feeds and Takt's own")
  void saysAnItem() {
    Item item = read(WHOLE, Optional.empty());
    assertThat(item.code()).isEqualTo("22423");
    assertThat(item.names()).isEqualTo(Map.of(Language.EN, "Cake stand", Language.DE, "Etagere"));
    assertThat(item.category()).isEqualTo("Home > Kitchen");
    assertThat(item.brand()).contains("Regency");
    assertThat(item.kind()).contains(PurchaseKind.DURABLE);
    assertThat(item.price()).contains(new Price(new BigDecimal("12.75"), Price.currency("EUR")));
    assertThat(item.availability()).isEqualTo(Availability.IN_STOCK);
    assertThat(item.replaces()).containsExactly("22421", "22422");
    assertThat(item.link()).contains("https://shop.example/22423");
    assertThat(item.image()).contains("/22423.jpg");
  }

  @Test
  @DisplayName("leaves as it was what it does not say")
  void leavesTheRest() {
    Item before = read(WHOLE, Optional.empty());
    assertThat(read("{'id':'22423','brand':'','link':null}", Optional.of(before)))
        .isEqualTo(before);
    Item after = read("{'id':'22423','availability':'out_of_stock'}", Optional.of(before));
    assertThat(after.availability()).isEqualTo(Availability.OUT_OF_STOCK);
    assertThat(after.names()).isEqualTo(before.names());
    assertThat(after.replaces()).isEqualTo(before.replaces());
    Item few = read("{'id':1,'title_de':'Tee','product_type':'tea'}", Optional.empty());
    assertThat(few.names()).isEqualTo(Map.of(Language.DE, "Tee"));
    assertThat(few.name(Language.EN)).isEqualTo("Tee");
    assertThat(few.availability()).isEqualTo(Availability.IN_STOCK);
    Item priced =
        read("{'id':'1','replaces':['a,b','c'],'price':3.5,'currency':'GBP'}", Optional.of(few));
    assertThat(priced.replaces()).containsExactly("a,b", "c");
    assertThat(priced.price()).contains(new Price(new BigDecimal("3.5"), Price.currency("GBP")));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'title':'t','product_type':'c'} | BAD_FIELD | /id",
        "{'id':'a\\u0007b','title':'t','product_type':'c'} | BAD_FIELD | /id",
        "{'id':['1'],'title':'t','product_type':'c'} | BAD_FIELD | /id",
        "{'id':'1','product_type':'c'} | NO_NAME | /title",
        "{'id':'1','title':'t'} | BAD_FIELD | /product_type",
        "{'id':'1','title':'a\\u0007b','product_type':'c'} | BAD_FIELD | /title",
        "{'id':'1','title':'t','product_type':'c','kind':'odd'} | BAD_FIELD | /kind",
        "{'id':'1','title':'t','product_type':'c','price':'1.234,50 EUR'} | BAD_FIELD | /price",
        "{'id':'1','title':'t','product_type':'c','price':'12.75'} | BAD_FIELD | /price",
        "{'id':'1','title':'t','product_type':'c','price':'1 XYZ'} | BAD_FIELD | /price",
        "{'id':'1','title':'t','product_type':'c','price':true} | BAD_FIELD | /price",
        "{'id':'1','title':'t','product_type':'c','availability':'soon'} | BAD_FIELD |"
            + " /availability",
        "{'id':'1','title':'t','product_type':'c','replaces':'1'} | BAD_FIELD | /replaces",
        "{'id':'1','title':'t','product_type':'c','link':'http://a.b'} | BAD_FIELD | /link",
        "{'id':'1','title':'t','product_type':'c','image_link':'//a.b'} | BAD_FIELD | /image_link"
      })
  @DisplayName("is refused with the reason and the field")
  void isRefused(String line, DataOutcome reason, String pointer) {
    FeedLine.Unusable refused =
        catchThrowableOfType(FeedLine.Unusable.class, () -> read(line, Optional.empty()));
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.pointer()).isEqualTo(pointer);
    assertThat(refused.getMessage()).isEqualTo(reason.code());
  }

  private static Item read(String line, Optional<Item> former) {
    JsonObject fields = Json.createReader(new StringReader(line.replace('\'', '"'))).readObject();
    return FeedLine.read(fields, FeedLine.code(fields), former);
  }
}
