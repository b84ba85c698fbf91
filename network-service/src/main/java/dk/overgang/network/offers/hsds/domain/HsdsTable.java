package dk.overgang.network.offers.hsds.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The tables of HSDS 3 in which offers stand. Whatever else HSDS knows is read over.
@SuppressWarnings("ImmutableEnumChecker") // the lists cannot be changed
public enum HsdsTable {
    SERVICES(
            "services",
            "id organization_id name description url email status eligibility_description minimum_age maximum_age "
                    + "assured_date",
            "program_id alternate_name interpretation_services application_process fees_description wait_time fees "
                    + "accreditations assurer_email licenses alert last_modified",
            "organization phones schedules service_at_locations contacts attributes service_areas languages funding "
                    + "cost_options program required_documents additional_urls capacities metadata",
            "id organization_id name description status"),
    ORGANIZATIONS(
            "organizations",
            "id name description",
            "alternate_name email website tax_status tax_id year_incorporated legal_status logo uri "
                    + "parent_organization_id",
            "funding contacts phones locations programs organization_identifiers additional_websites attributes "
                    + "metadata services",
            "id name"),
    LOCATIONS(
            "locations",
            "id location_type name latitude longitude",
            "url organization_id alternate_name description transportation external_identifier "
                    + "external_identifier_type",
            "addresses phones schedules contacts languages accessibility attributes metadata",
            "id"),
    ADDRESSES(
            "addresses",
            "id location_id address_1 city state_province postal_code country address_type",
            "attention address_2 region",
            "attributes metadata",
            "location_id address_1 city postal_code"),
    SERVICE_AT_LOCATION(
            "service_at_location",
            "id service_id location_id",
            "description",
            "location phones schedules contacts service service_areas attributes metadata",
            "id service_id location_id"),
    SCHEDULES(
            "schedules",
            "id service_id freq byday opens_at closes_at description",
            "location_id service_at_location_id valid_from valid_to dtstart timezone until count wkst interval byweekno "
                    + "bymonthday byyearday schedule_link attending_type notes",
            "attributes metadata",
            ""),
    CONTACTS(
            "contacts",
            "",
            "id organization_id service_id service_at_location_id location_id name title department email",
            "phones attributes metadata",
            "id"),
    PHONES(
            "phones",
            "id service_id number",
            "location_id organization_id contact_id service_at_location_id extension type description",
            "languages attributes metadata",
            "number"),
    ATTRIBUTES(
            "attributes",
            "id link_id taxonomy_term_id link_entity value",
            "link_type label",
            "taxonomy_term metadata",
            "link_id taxonomy_term_id link_entity"),
    TAXONOMY_TERMS(
            "taxonomy_terms",
            "id code name description taxonomy language taxonomy_id",
            "parent_id term_uri",
            "taxonomy_detail attributes metadata",
            "id code"),
    TAXONOMIES("taxonomies", "id name description version", "uri", "metadata", "id name");

    /// Files of HSDS 3 of which nothing is kept.
    public static final Set<String> READ_OVER = Set.of(
            "programs",
            "funding",
            "service_areas",
            "required_documents",
            "languages",
            "accessibility",
            "metadata",
            "meta_table_descriptions",
            "cost_options",
            "organization_identifiers",
            "urls",
            "units",
            "service_capacity");

    private final String title;
    private final List<String> written;
    private final List<String> columns;
    private final List<String> nested;
    private final List<String> required;

    /// Columns are separated by blanks.
    ///
    /// @param written in their order
    /// @param others that HSDS knows beside them
    /// @param nested what else an object has in JSON
    /// @param required the columns without which a file says nothing
    HsdsTable(String title, String written, String others, String nested, String required) {
        this.title = title;
        this.written = words(written);
        this.columns = words(written + " " + others);
        this.nested = words(nested);
        this.required = words(required);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /// The table of a file such as `services.csv`, without its ending.
    public static Optional<HsdsTable> of(String title) {
        return Arrays.stream(values())
                .filter(table -> table.title.equals(title)
                        // HSDS names this one file in the singular; many write the plural.
                        || (table == SERVICE_AT_LOCATION && title.equals("service_at_locations")))
                .findFirst();
    }

    /// The name of its file.
    public String file() {
        return title + ".csv";
    }

    /// The columns of its file, in their order; none where nothing is written.
    public List<String> written() {
        return written;
    }

    /// Every column that HSDS knows.
    public List<String> columns() {
        return columns;
    }

    /// What else its objects hold in JSON.
    public List<String> nested() {
        return nested;
    }

    /// The columns without which its file says nothing.
    public List<String> required() {
        return required;
    }
}
