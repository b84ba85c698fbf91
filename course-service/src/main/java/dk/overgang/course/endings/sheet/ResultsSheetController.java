package dk.overgang.course.endings.sheet;

import dk.overgang.access.Caller;
import dk.overgang.access.log.AuditAction;
import dk.overgang.access.log.AuditContext;
import dk.overgang.access.log.AuditedAs;
import dk.overgang.course.course.CourseFacade;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Shows what a course has reached, at any time: as data and as a page to take along.
@RestController
@RequestMapping("/api/v1/courses/{courseId}")
class ResultsSheetController {

    private final CourseFacade courses;
    private final ResultsSheets sheets;
    private final ResultsSheetPdf pdf;

    ResultsSheetController(CourseFacade courses, ResultsSheets sheets, ResultsSheetPdf pdf) {
        this.courses = courses;
        this.sheets = sheets;
        this.pdf = pdf;
    }

    @GetMapping("/results-sheet")
    ResultsSheet sheet(Caller caller, @PathVariable UUID courseId) {
        return sheets.of(courses.visible(caller, courseId).state());
    }

    /// The same as one accessible page (PDF/UA), in Danish or English (`Accept-Language`).
    @AuditedAs(AuditAction.EXPORT)
    @GetMapping(value = "/results-sheet.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<byte[]> page(Caller caller, Locale language, @PathVariable UUID courseId) {
        var course = courses.visible(caller, courseId).state();
        AuditContext.at(course.citizenId());
        var file = ContentDisposition.inline().filename("results-sheet.pdf").build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(pdf.of(sheets.of(course), language));
    }
}
