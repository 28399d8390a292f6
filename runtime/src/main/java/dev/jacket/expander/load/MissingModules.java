package dev.jacket.expander.load;

import dev.jacket.expander.binding.ModuleName;
import dev.jacket.expander.syntax.Syntax;
import dev.jacket.value.ExnTypes;
import dev.jacket.value.Lists;
import dev.jacket.value.Path;
import dev.jacket.value.PrintSettings;
import dev.jacket.value.Printer;
import dev.jacket.value.RacketException;

/** Errors about modules that cannot be found. */
public final class MissingModules {
  private MissingModules() {}

  /**
   * The error for a file that is not there.
   *
   * @param modulePath the module path that leads to it
   */
  static RacketException at(Path file, Object modulePath) {
    String shown =
        modulePath instanceof Path p
            ? p.text()
            : Printer.toString(modulePath, PrintSettings.DISPLAY);
    return new RacketException(
        ExnTypes.FILESYSTEM_MISSING_MODULE,
        "open-input-file: cannot open module file\n  module path: "
            + shown
            + "\n  path: "
            + file.text()
            + "\n  system error: no such file or directory; rkt_err=3",
        modulePath);
  }

  /** The error for a file as one for a module path, if it is one for the name of that path. */
  static RacketException under(RacketException e, ModuleName name, Object modulePath) {
    return e.type() == ExnTypes.FILESYSTEM_MISSING_MODULE
            && name.root instanceof Path file
            && file.equals(e.field(0))
        ? at(file, modulePath)
        : e;
  }

  /**
   * An error as one of the syntax that names the module: at its place, of a kind that shows it.
   * Other errors stay as they are.
   */
  public static RacketException located(RacketException e, Syntax path) {
    String message = e.getMessage();
    if (e.type() != ExnTypes.FILESYSTEM_MISSING_MODULE || message == null) {
      return e;
    }
    String prefix = path.location.prefix();
    String words = message.substring(message.indexOf(": ") + 2);
    String text = prefix.isEmpty() ? message : prefix + ": " + words;
    return new RacketException(ExnTypes.SYNTAX_MISSING_MODULE, text, Lists.of(path), e.field(0));
  }
}
