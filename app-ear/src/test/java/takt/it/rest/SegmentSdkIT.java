package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.segment.analytics.Analytics;
import com.segment.analytics.Callback;
import com.segment.analytics.messages.AliasMessage;
import com.segment.analytics.messages.GroupMessage;
import com.segment.analytics.messages.IdentifyMessage;
import com.segment.analytics.messages.Message;
import com.segment.analytics.messages.MessageBuilder;
import com.segment.analytics.messages.PageMessage;
import com.segment.analytics.messages.ScreenMessage;
import com.segment.analytics.messages.TrackMessage;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import takt.client.Subject;
import takt.client.profiles.ProfileForPurpose;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Segment's own SDK for servers, of which only the host was changed. */
class SegmentSdkIT {

  private static final TaktServer SERVER = TaktServer.shared();
  private static final int SECONDS = 60;

  private final Shop shop = new Shop(SERVER);
  private final String customer = Shop.customer();
  private final String visitor = Shop.visitor();
  private final String former = Shop.visitor();

  @BeforeAll
  static void open() {
    Shop.open(SERVER);
  }

  @Test
  @DisplayName("T.1, F10.1 its seven kinds of call arrive, and are used as the person permits")
  void everyCallArrives() throws InterruptedException {
    shop.give(Subject.customer(customer), "offers");
    shop.give(Subject.visitor(visitor), "offers");
    shop.views(Subject.visitor(visitor), "lamps");

    assertThat(
            failures(
                IdentifyMessage.builder()
                    .userId(customer)
                    .anonymousId(visitor)
                    .traits(Map.of("firstName", "Ada")),
                GroupMessage.builder("g-1").userId(customer).traits(Map.of("plan", "gold")),
                AliasMessage.builder(former).userId(customer),
                PageMessage.builder("Home").userId(customer),
                ScreenMessage.builder("Basket").userId(customer),
                TrackMessage.builder("Product Viewed")
                    .userId(customer)
                    .properties(Map.of("category", "vases"))))
        .isEmpty();

    ProfileForPurpose view = shop.view(Subject.customer(customer), "offers");
    assertThat(view.interests()).extracting("name").containsOnly("lamps", "vases");
    assertThat(view.attributes())
        .extracting("name")
        .contains("firstName", "group.id", "group.plan");
    for (String id : List.of(visitor, former)) {
      assertThat(shop.lookup(Subject.visitor(id)))
          .isEqualTo(shop.lookup(Subject.customer(customer)));
    }
  }

  /** Sends messages, waits until each was taken or not, and answers what went wrong. */
  private static Queue<String> failures(MessageBuilder<?, ?>... messages)
      throws InterruptedException {
    Queue<String> failures = new ConcurrentLinkedQueue<>();
    CountDownLatch answered = new CountDownLatch(messages.length);
    Analytics sdk =
        Analytics.builder(SERVER.key(Role.INTEGRATOR))
            .endpoint(SERVER.url())
            .callback(
                new Callback() {
                  @Override
                  public void success(Message message) {
                    answered.countDown();
                  }

                  @Override
                  public void failure(Message message, Throwable failed) {
                    failures.add(message.type() + ": " + failed.getMessage());
                    answered.countDown();
                  }
                })
            .build();
    try {
      for (MessageBuilder<?, ?> message : messages) {
        sdk.enqueue(message);
      }
      sdk.flush();
      assertThat(answered.await(SECONDS, TimeUnit.SECONDS)).as("all were answered").isTrue();
    } finally {
      sdk.shutdown();
    }
    return failures;
  }
}
