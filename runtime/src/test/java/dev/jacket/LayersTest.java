package dev.jacket;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages of the runtime stand in layers, each of which knows only those below it. */
final class LayersTest {
  /**
   * The layers, from the lowest. The intermediate code stands below the expander, which makes it,
   * and the rest of the compiler above, which fulfils the expander's {@code compile} interface. The
   * parts of the expander above syntax and bindings know each other (modules are expanded, and
   * expansion declares modules), and what compiled code needs to run and to be stored.
   */
  private static final List<List<String>> LAYERS =
      List.of(
          layer("value"),
          layer("regexp"),
          layer("machine"),
          layer("thread"),
          layer("event"),
          layer("port"),
          layer("port.network"),
          layer("reader"),
          layer("compiler.ir"),
          layer("expander.syntax"),
          layer("expander.binding"),
          layer(
              "expander.module",
              "expander.compile",
              "expander.form",
              "expander.store",
              "expander.cache",
              "expander.load",
              "compiler.run",
              "compiler.store"),
          layer(
              "compiler", "compiler.pass", "compiler.flat", "compiler.interpret", "compiler.emit"),
          layer("embed"));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.jacket");

  private static List<String> layer(String... packages) {
    return Stream.of(packages).map(name -> "dev.jacket." + name).toList();
  }

  @TestFactory
  Stream<DynamicTest> layersKnowOnlyLowerOnes() {
    return IntStream.range(0, LAYERS.size() - 1)
        .mapToObj(i -> DynamicTest.dynamicTest(LAYERS.get(i).get(0), () -> checkNothingAbove(i)));
  }

  private static void checkNothingAbove(int layer) {
    List<String> above = new ArrayList<>();
    LAYERS.subList(layer + 1, LAYERS.size()).forEach(above::addAll);
    noClasses()
        .that()
        .resideInAnyPackage(LAYERS.get(layer).toArray(String[]::new))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(above.toArray(String[]::new))
        .check(CLASSES);
  }

  @Test
  void everyPackageStandsInALayer() {
    List<String> all = LAYERS.stream().flatMap(List::stream).toList();
    List<String> homeless =
        CLASSES.stream()
            .map(c -> c.getPackageName())
            .filter(name -> !name.startsWith("dev.jacket.grammar"))
            .filter(name -> !all.contains(name))
            .filter(name -> !name.equals("dev.jacket.expander"))
            .distinct()
            .toList();
    assertEquals(List.of(), homeless);
  }

  @Test
  void valuesAndIntermediateCodeArePure() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.jacket.value", "dev.jacket.compiler.ir", "dev.jacket.compiler.pass")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.jacket.thread..", "dev.jacket.event..", "dev.jacket.port..")
        .check(CLASSES);
  }

  @Test
  void onlyTheEmitterKnowsAsm() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.jacket.compiler.emit")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.objectweb.asm..")
        .check(CLASSES);
  }

  @Test
  void onlyTheReaderKnowsAntlr() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.jacket.reader", "dev.jacket.grammar")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.antlr..")
        .check(CLASSES);
  }
}
