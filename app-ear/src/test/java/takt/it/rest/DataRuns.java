package takt.it.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPOutputStream;
import takt.client.imports.DataImportInfo;
import takt.client.imports.DataImportRequest;
import takt.client.imports.DataImportsApi;
import takt.it.server.Client;
import takt.it.server.TaktServer;
import takt.web.access.Role;

/** Imports of data through the API. */
final class DataRuns {

  private final TaktServer server;

  DataRuns(TaktServer server) {
    this.server = server;
  }

  /** Imports a file, and waits for the end of it. */
  DataImportInfo run(DataImportRequest request, String file) {
    return run(request, file.getBytes(StandardCharsets.UTF_8));
  }

  /** Imports a file that is packed by gzip, and waits for the end of it. */
  DataImportInfo runPacked(DataImportRequest request, String file) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(file.getBytes(StandardCharsets.UTF_8));
    }
    return run(request, packed.toByteArray());
  }

  private DataImportInfo run(DataImportRequest request, byte[] file) {
    Client client = Client.of(server, Role.INTEGRATOR);
    DataImportsApi imports = client.api(DataImportsApi.class);
    UUID id = UUID.fromString(imports.create(request).id());
    imports.send(id, client.last().header("ETag"), new ByteArrayInputStream(file));
    Instant end = Instant.now().plusSeconds(60);
    DataImportInfo info = imports.show(id);
    while (info.endedAt() == null) {
      assertThat(Instant.now()).isBefore(end);
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      info = imports.show(id);
    }
    return info;
  }

  String refusals(DataImportInfo run) throws IOException {
    return new String(
        Client.of(server, Role.OPERATOR)
            .api(DataImportsApi.class)
            .refusals(UUID.fromString(run.id()))
            .readAllBytes(),
        StandardCharsets.UTF_8);
  }
}
