package dk.overgang.medcom.domain.correspondence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a correspondence is about, from MedCom's national list. All are received: which ones reach us is for the
/// sender to choose, and whoever reads them here sorts them.
public enum Category {
    ALCOHOL_AND_DRUG_TREATMENT,
    ASSISTIVE_DEVICES,
    CARECOORDINATION,
    DECEASE,
    DISCHARGE,
    EXAMINATION_RESULTS,
    HEALTHCARE,
    HOME_CARE_ASSESSMENT,
    MEDICINE,
    NURSING,
    OUTPATIENT,
    PSYCHIATRY_SOCIAL_DISABILITY,
    REGARDING_REFERRAL,
    TELEMEDICINE,
    TRAINING,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Category> of(String code) {
        return Arrays.stream(values())
                .filter(category -> category.code().equals(code))
                .findFirst();
    }
}
