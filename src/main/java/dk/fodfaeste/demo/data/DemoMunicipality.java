package dk.fodfaeste.demo.data;

import tools.jackson.core.type.TypeReference;

/**
 * The municipality that the demo is set in.
 *
 * @param code  a real code, because no other exists
 * @param name  invented
 * @param label what marks everything in it as test data
 */
public record DemoMunicipality(short code, String name, Label label) {

    /** The mark in both languages. */
    public record Label(String da, String en) {}

    /** As {@code demo/municipality.yaml} has it. */
    public static DemoMunicipality read() {
        return DemoData.read("municipality.yaml", new TypeReference<DemoMunicipality>() {});
    }
}
