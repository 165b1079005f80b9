package sheet

// rule is the rule under which problems are noted here.
const rule = "import"

// What cannot be opened, and what to do.
const (
	messageEmpty = "the file is empty"

	messageBinary     = "this is neither a workbook nor text; save the table as an Excel workbook (.xlsx) or \"CSV UTF-8\""
	messageOldExcel   = "this is an old workbook (.xls); open it in Excel and save it as an Excel workbook (.xlsx)"
	messageBinaryBook = "this is a binary workbook (.xlsb); open it in Excel and save it as an Excel workbook (.xlsx)"
	messageOldOffice  = "this is a document of an old Office program; save the table in it as an Excel workbook (.xlsx)"
	messagePassword   = "the workbook has a password or is encrypted; open it in Excel, remove that (File, Info, Protect Workbook) and save it again"
	messageOpen       = "this is an OpenDocument file; save the table in it as an Excel workbook (.xlsx)"
	messageNumbers    = "this is a file of Numbers; export it as an Excel workbook (.xlsx)"
	messageWord       = "this is a document of Word; copy the table in it to a workbook and save that as .xlsx"
	messageSlides     = "this is a presentation; copy the table in it to a workbook and save that as .xlsx"
	messagePDF        = "this is a PDF; ask for the figures as an Excel workbook (.xlsx) or as \"CSV UTF-8\""
	messageMarkup     = "this is a web page or XML, whatever its name is; open it in Excel and save it as an Excel workbook (.xlsx)"
	messageZip        = "this is a zip file without a workbook in it; unpack it and import the table inside"
	messageDamaged    = "the workbook is cut short or damaged; fetch it once more, or open it in Excel and save it again"
	messageNoSheet    = "the workbook has no worksheet; save the table as a worksheet"

	messageTooLarge = "the file is larger than %d MB, which results are not; keep the rounds and columns that are needed, or divide it"
	messageTooMany  = "there are more than %d rows and cells; keep the rounds and columns that are needed, or divide the file"
	messageTooWide  = "the row has more than %d cells; is the line break between rows missing?"
	messageUnzipsTo = "the workbook unpacks to far more than results do; open it in Excel and save it again without what is not needed"
	messageUnworked = "formulas have no value in the file (%d in all, the first here); open the workbook in Excel, save it and import it again"
	messageOverlap  = "the merged ranges of the worksheet lie over each other; open it in Excel and save it again"
)

// What is wrong with the letters or the fields of a text file.
const (
	messageUnknownLetters = "the letters are in an encoding that is not known; save the file as \"CSV UTF-8\""
	messageLostLetters    = "letters were lost when the file was saved (%d in all, the first here); save it anew from where it comes, as \"CSV UTF-8\""
	messageQuoteNotClosed = "a quotation mark is not closed or stands alone inside a quoted field; write the field as %s"
	messageCommaInCommas  = "numbers with a decimal comma stand in a file with commas between the fields (%d rows in all, the first here); " +
		"write them in quotation marks, as \"4,2\", or save the file with semicolons"
)

// What was done on the way, and is worth knowing.
const (
	adviseEncoding = "the file is not UTF-8 and was read as %s; if letters look wrong, save it as \"CSV UTF-8\""
	adviseTwice    = "letters had been decoded twice, as \"Ã¸\" for \"ø\", and were put right (%d in all, the first here)"
	adviseUnquoted = "numbers kept as text, as '24 or =\"4,1\", were read as numbers (%d in all, the first here)"
)

// The encodings, as their users know them.
const (
	windowsName = "Windows-1252, as Excel saves \"CSV\""
	macName     = "Mac Roman, as Excel saves \"CSV (Macintosh)\""
	dosName     = "code page 850, as Excel saves \"CSV (MS-DOS)\""
	nordicName  = "code page 865, the Nordic letters of DOS"
)

// fieldExample is shown where the field itself cannot be.
const fieldExample = `"Nordlia ""nye"" skule"`
