package dev.quarterdeck.office.child;

import static org.assertj.core.api.Assertions.assertThat;

import dev.quarterdeck.engine.planner.Plan;
import dev.quarterdeck.engine.planner.PlanSettings;
import dev.quarterdeck.engine.planner.bytes.PlanBytes;
import dev.quarterdeck.office.child.Message.Ask;
import dev.quarterdeck.office.child.Message.Cancel;
import dev.quarterdeck.office.child.Message.Cause;
import dev.quarterdeck.office.child.Message.Failed;
import dev.quarterdeck.office.child.Message.Found;
import dev.quarterdeck.office.child.Work.End;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The child's side without a process around it. */
class WorkTest {
  private static final Ask LONG =
      new Ask(
          PlanBytes.of(
              new PlanBytes.Task(EveryRule.hard(), Plan.empty(), new PlanSettings(1, 5, 1))));

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final CompletableFuture<End> ended = new CompletableFuture<>();

  private End run(byte[] heard) {
    return new Work(new ByteArrayInputStream(heard), said, ended::complete).run();
  }

  private Message onlyWord() throws IOException {
    var in = new ByteArrayInputStream(said.toByteArray());
    Message word = Messages.read(in);
    assertThat(Messages.read(in)).isNull();
    return java.util.Objects.requireNonNull(word);
  }

  private static byte[] bytes(Message message) throws IOException {
    var bytes = new ByteArrayOutputStream();
    Messages.write(bytes, message);
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoMessageIsRefusedInOneSentence() throws IOException {
    assertThat(run("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))
        .isEqualTo(End.REFUSED);

    assertThat(onlyWord())
        .isEqualTo(
            new Failed(
                Cause.REFUSED,
                "A message must begin with one of the letters ACSFRX, and begins with byte 47."
                    + " Maybe something else wrote there."));
  }

  @Test
  void aTaskThatSaysItIsTooLargeIsRefusedAtOnce() throws IOException {
    assertThat(run(new byte[] {'A', 127, 0, 0, 0, 1, 2})).isEqualTo(End.REFUSED);

    assertThat(onlyWord())
        .isEqualTo(
            new Failed(
                Cause.REFUSED,
                "A message ASK must be 0 to 1073741824 bytes long, and says 2130706432"));
  }

  @Test
  void aMessageThatIsNoTaskIsRefused() throws IOException {
    assertThat(run(bytes(new Ask(new byte[] {1, 2, 3, 4, 5, 6, 7, 8})))).isEqualTo(End.REFUSED);

    assertThat(onlyWord())
        .isEqualTo(
            new Failed(
                Cause.REFUSED,
                "The bytes must begin with 5144504c and version 3, and begin with 01020304 and"
                    + " 84281096. Maybe they are of another build."));
  }

  @Test
  void wordsOfAChildAreRefused() throws IOException {
    assertThat(run(bytes(new Found()))).isEqualTo(End.REFUSED);

    assertThat(onlyWord())
        .isEqualTo(new Failed(Cause.REFUSED, "A parent must ask or cancel, and did not."));
  }

  @Test
  void withoutAParentThereIsNothingToDo() throws IOException {
    assertThat(run(new byte[0])).isEqualTo(End.ORPHANED);
    assertThat(run(bytes(new Cancel()))).isEqualTo(End.ORPHANED);
    assertThat(said.size()).isZero();
  }

  @Test
  void itEndsWhenTheParentGoesWhileThePlannerIsAtWork() throws Exception {
    run(join(bytes(new Cancel()), bytes(LONG)));

    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(End.ORPHANED);
  }

  @Test
  void itEndsWhenTheParentTalksNonsenseWhileThePlannerIsAtWork() throws Exception {
    run(join(bytes(new Cancel()), bytes(LONG), bytes(LONG)));

    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(End.REFUSED);
  }

  @Test
  void itEndsWhenNobodyHearsIt() throws Exception {
    OutputStream deaf =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    byte[] task = join(bytes(new Cancel()), bytes(LONG));

    new Work(new ByteArrayInputStream(task), deaf, ended::complete).run();

    assertThat(ended.get(10, TimeUnit.SECONDS)).isEqualTo(End.ORPHANED);
  }

  private static byte[] join(byte[]... parts) {
    var all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
