package takt.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Copies in memory of what the company has set up")
class FreshCopyTest {

  private final List<Runnable> atTheEnd = new ArrayList<>();
  private String committed = "before";
  private Runnable meanwhile = () -> {};
  private final FreshCopy<String> copy = new FreshCopy<>(this::read);

  private final Transactions transactions =
      new Transactions() {
        @Override
        public void afterwards(Runnable work) {
          atTheEnd.add(work);
        }
      };

  private String read() {
    String read = committed;
    meanwhile.run();
    return read;
  }

  private void change() {
    copy.forget(transactions);
    committed = "after";
    atTheEnd.forEach(Runnable::run);
  }

  @Test
  @DisplayName("P.5 the source is asked once as long as the copy is fresh and nothing changes")
  void asksOnce() {
    assertThat(copy.get()).isEqualTo("before");
    committed = "changed on another node";

    assertThat(copy.get()).isEqualTo("before");
  }

  @Test
  @DisplayName("P.5 a copy that another thread took before the change was committed is not used")
  void forgetsOnceCommitted() {
    copy.forget(transactions);
    assertThat(copy.get()).isEqualTo("before");
    committed = "after";
    atTheEnd.forEach(Runnable::run);

    assertThat(copy.get()).isEqualTo("after");
  }

  @Test
  @DisplayName("P.5 nor is one whose reading began before the change and ended after it")
  void forgetsWhatIsBeingRead() {
    meanwhile = this::change;
    assertThat(copy.get()).isEqualTo("before");
    meanwhile = () -> {};

    assertThat(copy.get()).isEqualTo("after");
  }
}
