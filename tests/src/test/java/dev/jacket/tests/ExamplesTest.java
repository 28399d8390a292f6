package dev.jacket.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The example programs do what their comments say. */
final class ExamplesTest {
  @Test
  void echoServerAndClient() throws Exception {
    try (Example server = Example.start("echo-server", "0")) {
      int port = server.port();
      try (Line a = new Line(port);
          Line b = new Line(port)) {
        a.say("first");
        b.say("second");
        assertEquals("second", b.hear());
        assertEquals("first", a.hear());
      }
      assertEquals(
          new Outcome("one\ntwo words\n", "", 0),
          Example.run("echo-client", Integer.toString(port), "one", "two words"));
    }
  }

  @Test
  void chatServer() throws Exception {
    try (Example server = Example.start("chat-server", "0");
        Line ann = join(server.port(), "ann")) {
      try (Line bob = join(server.port(), "bob")) {
        assertEquals("* bob has joined", ann.hear());
        bob.say("good morning");
        assertEquals("bob: good morning", ann.hear());
        ann.say("hello bob");
        assertEquals("ann: hello bob", bob.hear());
      }
      assertEquals("* bob has left", ann.hear());
    }
  }

  private static Line join(int port, String name) throws IOException {
    Line line = new Line(port);
    assertEquals("name?", line.hear());
    line.say(name);
    return line;
  }

  @Test
  void webServerAndItsClients() throws Exception {
    try (Example server = Example.start("web-server", "0", "2")) {
      int port = server.port();
      assertTrue(get(port, "/").endsWith("\n\nIt works.\n"));
      assertTrue(get(port, "/hello/you").startsWith("HTTP/1.0 200 OK\n"));
      assertTrue(get(port, "/elsewhere").startsWith("HTTP/1.0 404 Not Found\n"));
      try (Line slow = new Line(port)) {
        slow.say("GET /slow HTTP/1.0\n");
        assertNull(slow.hear(), "the time limit closes the connection");
      }
      String url = "http://127.0.0.1:" + port;
      assertEquals(
          url
              + "/hello/a: HTTP/1.0 200 OK, 10 bytes\n"
              + url
              + "/none: HTTP/1.0 404 Not Found, 17 bytes\n",
          Example.run("parallel-fetch", url + "/hello/a", url + "/none").output());
      String number = Integer.toString(port);
      assertEquals(
          number + " is open\n", Example.run("port-scanner", "127.0.0.1", number, number).output());
    }
  }

  private static String get(int port, String path) throws IOException {
    try (Line line = new Line(port)) {
      line.say("GET " + path + " HTTP/1.0\n");
      return line.hearAll();
    }
  }
}
