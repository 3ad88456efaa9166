package takt.profiles.notice;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The body of an answer that nobody reads: it is there at once, and its connection is closed. */
final class Unread implements HttpResponse.BodySubscriber<Void> {

  @Override
  public CompletionStage<Void> getBody() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.cancel();
  }

  @Override
  public void onNext(List<ByteBuffer> unread) {
    // What was on its way when the subscription ended.
  }

  @Override
  public void onError(Throwable unread) {
    // The status says all there is to know.
  }

  @Override
  public void onComplete() {
    // Without a body there is nothing to leave unread.
  }
}
