package dev.jacket.expander.cache;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.jacket.value.Path;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CacheFileTest {
  private static final Fingerprint BUILD = Fingerprint.of(new byte[] {1});

  private static final CacheFile FILE =
      new CacheFile(
          BUILD,
          Path.of("/a/b.rkt"),
          List.of("/collects"),
          new Origin(
              Fingerprint.of(new byte[] {2}),
              Map.of(
                  Path.of("/a/c.rkt"),
                  Fingerprint.of(new byte[] {3}),
                  Path.of("/a/none.rkt"),
                  Fingerprint.ABSENT)),
          new byte[] {4, 5, 6, 7, 8, 9, 10, 11, 12});

  @Test
  void comesBack() {
    CacheFile read = CacheFile.read(FILE.toBytes(), BUILD);
    assertNotNull(read);
    assertEquals(FILE.file(), read.file());
    assertEquals(FILE.folders(), read.folders());
    assertEquals(FILE.origin(), read.origin());
    assertArrayEquals(FILE.archive(), read.archive());
  }

  @Test
  void notForAnotherBuild() {
    assertNull(CacheFile.read(FILE.toBytes(), Fingerprint.of(new byte[] {9})));
  }

  @Test
  void notIfItIsIncomplete() {
    byte[] whole = FILE.toBytes();
    for (int length = 0; length < whole.length; length++) {
      assertNull(CacheFile.read(Arrays.copyOf(whole, length), BUILD));
    }
    assertNull(CacheFile.read(Arrays.copyOf(whole, whole.length + 1), BUILD));
  }

  @Test
  void notIfABitIsWrong() {
    byte[] bytes = FILE.toBytes();
    for (int i = 0; i < 8 * bytes.length; i++) {
      bytes[i / 8] ^= (byte) (1 << i % 8);
      assertNull(CacheFile.read(bytes, BUILD));
      bytes[i / 8] ^= (byte) (1 << i % 8);
    }
    assertNotNull(CacheFile.read(bytes, BUILD));
  }

  @Test
  void fingerprintsTellContentsApart() {
    Set<Fingerprint> all = new HashSet<>();
    for (int length = 0; length < 40; length++) {
      byte[] content = new byte[length];
      all.add(Fingerprint.of(content));
      for (int i = 0; i < 8 * length; i++) {
        content[i / 8] ^= (byte) (1 << i % 8);
        all.add(Fingerprint.of(content));
        content[i / 8] ^= (byte) (1 << i % 8);
      }
    }
    assertEquals(40 + 8 * 39 * 40 / 2, all.size());
  }

  @Test
  void fingerprintsDependOnTheOrder() {
    byte[] a = "first file".getBytes(StandardCharsets.UTF_8);
    byte[] b = "second file".getBytes(StandardCharsets.UTF_8);
    assertNotEquals(Fingerprint.ABSENT.with(a).with(b), Fingerprint.ABSENT.with(b).with(a));
  }

  @Test
  void fingerprintsAreWrittenAndParsed() {
    Fingerprint small = new Fingerprint(0x0fL, -1L);
    assertEquals("000000000000000fffffffffffffffff", small.toString());
    assertEquals(small, Fingerprint.parse(small.toString()));
  }
}
