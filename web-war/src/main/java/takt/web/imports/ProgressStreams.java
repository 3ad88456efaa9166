package takt.web.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import takt.profiles.ImportRun;
import takt.profiles.Imports;
import takt.profiles.UnknownImport;
import takt.web.problem.Refusal;
import takt.web.rest.Json;

/** The open streams of this node; a bounded number, each for an hour at most. */
@ApplicationScoped
class ProgressStreams {

  private static final int MOST = 32;
  private static final int MOST_EVENTS = 3_600;

  @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
  ManagedScheduledExecutorService executor;

  @Inject Imports imports;

  private final Semaphore free = new Semaphore(MOST);

  /**
   * Opens a stream.
   *
   * @throws UnknownImport if there is no such run
   * @throws Refusal 429 if too many are open
   */
  public void open(UUID run, SseEventSink sink, Sse sse) {
    if (imports.find(run).isEmpty()) {
      throw new UnknownImport(run);
    }
    if (!free.tryAcquire()) {
      throw Refusal.tooMany();
    }
    Stream stream = new Stream(run, sink, sse);
    stream.ticks = executor.scheduleAtFixedRate(stream, 0, 1, TimeUnit.SECONDS);
  }

  private final class Stream implements Runnable {
    private final UUID run;
    private final SseEventSink sink;
    private final Sse sse;
    private int sent;
    private boolean closed;
    private volatile Future<?> ticks;

    Stream(UUID run, SseEventSink sink, Sse sse) {
      this.run = run;
      this.sink = sink;
      this.sse = sse;
    }

    @Override
    public void run() {
      boolean goesOn = false;
      try {
        goesOn = !sink.isClosed() && imports.find(run).filter(this::send).isPresent();
      } finally {
        if (!goesOn) {
          close();
        }
      }
    }

    /** Sends the run as it stands; answers whether there is more to come. */
    private boolean send(ImportRun now) {
      var unused = sink.send(event(now));
      boolean works =
          now.state() == ImportRun.State.AWAITING_FILE || now.state() == ImportRun.State.RUNNING;
      return works && ++sent < MOST_EVENTS;
    }

    private OutboundSseEvent event(ImportRun now) {
      try {
        return sse.newEventBuilder()
            .name("progress")
            .mediaType(MediaType.APPLICATION_JSON_TYPE)
            .data(String.class, Json.mapper().writeValueAsString(Infos.of(now)))
            .build();
      } catch (JsonProcessingException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }

    private void close() {
      if (ticks != null) {
        ticks.cancel(false);
      }
      if (!closed) {
        closed = true;
        free.release();
        closeSink();
      }
    }

    private void closeSink() {
      try {
        sink.close();
      } catch (IOException gone) {
        throw new UncheckedIOException("The follower has gone", gone);
      }
    }
  }
}
