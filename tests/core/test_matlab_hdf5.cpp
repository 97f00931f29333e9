// MATLAB's files of every version, and HDF5: matrices, texts, structures, links that lead in a circle, and damaged files.
#include "tests/core/format_fixture.h"

#include <hdf5.h>
#include <matio.h>

#include <numeric>

using namespace hourglass;

class TestMatlabHdf5 : public FormatTest
{
    Q_OBJECT

private Q_SLOTS:
    void matlabFiles_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("4") << int(MAT_FT_MAT4);
        QTest::newRow("5") << int(MAT_FT_MAT5);
        QTest::newRow("7.3") << int(MAT_FT_MAT73);
    }
    void matlabFiles()
    {
        QFETCH(int, version);
        const QString path = m_folder.filePath(QStringLiteral("m%1.mat").arg(version));
        mat_t *file = Mat_CreateVer(path.toUtf8().constData(), nullptr, static_cast<mat_ft>(version));
        QVERIFY(file);
        const auto add = [&](matvar_t *variable) {
            QVERIFY(variable);
            QCOMPARE(Mat_VarWrite(file, variable, MAT_COMPRESSION_NONE), 0);
            Mat_VarFree(variable);
        };
        double x[] = {1, 4, 2, 5, 3, 6}; // columns of [1 2 3; 4 5 6]
        std::size_t two[] = {2, 3};
        add(Mat_VarCreate("X", MAT_C_DOUBLE, MAT_T_DOUBLE, 2, two, x, 0));
        char names[] = {'a', 'c', 'b', ' '};
        std::size_t square[] = {2, 2};
        add(Mat_VarCreate("names", MAT_C_CHAR, MAT_T_UINT8, 2, square, names, 0));
        if (version != MAT_FT_MAT4) {
            std::uint8_t images[24];
            std::iota(std::begin(images), std::end(images), std::uint8_t{0});
            std::size_t three[] = {2, 3, 4};
            add(Mat_VarCreate("images", MAT_C_UINT8, MAT_T_UINT8, 3, three, images, 0));
            mat_uint8_t mask[] = {1, 0};
            std::size_t row[] = {1, 2};
            add(Mat_VarCreate("mask", MAT_C_UINT8, MAT_T_UINT8, 2, row, mask, MAT_F_LOGICAL));
            const char *fields[] = {"data", "label"};
            std::size_t one[] = {1, 1};
            matvar_t *structure = Mat_VarCreateStruct("s", 2, one, fields, 2);
            float f[] = {0.5F, 1.5F};
            Mat_VarSetStructFieldByName(structure, "data", 0, Mat_VarCreate("data", MAT_C_SINGLE, MAT_T_SINGLE, 2, row, f, 0));
            matvar_t *cells[] = {Mat_VarCreate(nullptr, MAT_C_CHAR, MAT_T_UINT8, 2, one, const_cast<char *>("p"), 0),
                                 Mat_VarCreate(nullptr, MAT_C_CHAR, MAT_T_UINT8, 2, one, const_cast<char *>("q"), 0)};
            Mat_VarSetStructFieldByName(structure, "label", 0, Mat_VarCreate("label", MAT_C_CELL, MAT_T_CELL, 2, row, cells, 0));
            add(structure);
        }
        Mat_Close(file);
        const auto check = [&](const Contents &read) {
            const NumberArray *matrix = array(read, "X");
            QVERIFY(matrix && array(read, "names"));
            QCOMPARE(dimensions(*matrix), (QList<std::size_t>{2, 3}));
            QCOMPARE(numbers(*matrix), (QList<double>{1, 2, 3, 4, 5, 6}));
            QCOMPARE(array(read, "names")->words, (std::vector<std::string>{"ab", "c"}));
            if (version == MAT_FT_MAT4)
                return;
            QVERIFY(array(read, "images") && array(read, "mask") && array(read, "s.data") && array(read, "s.label"));
            QCOMPARE(dimensions(*array(read, "images")), (QList<std::size_t>{2, 3, 4}));
            QCOMPARE(numbers(*array(read, "images"))[1], 6.0); // (1, 1, 2) in MATLAB
            QCOMPARE(array(read, "images")->full, 255.0);
            QCOMPARE(array(read, "mask")->full, 1.0);
            QCOMPARE(numbers(*array(read, "s.data")), (QList<double>{0.5, 1.5}));
            QCOMPARE(array(read, "s.label")->words, (std::vector<std::string>{"p", "q"}));
        };
        check(contents(path));
        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        check(contents(writeArchive(QStringLiteral("packed.mat.xz"), "raw", "xz", {{"m", raw.readAll()}})));
        QVERIFY(QFile::resize(path, version == MAT_FT_MAT4 ? 60 : 150));
        QVERIFY2(refusal(path).startsWith(QLatin1String("m")), qPrintable(refusal(path)));
    }

    void hdf5Files()
    {
        const QString path = m_folder.filePath(QStringLiteral("set.h5"));
        const hid_t file = H5Fcreate(path.toUtf8().constData(), H5F_ACC_TRUNC, H5P_DEFAULT, H5P_DEFAULT);
        const hid_t group = H5Gcreate2(file, "train", H5P_DEFAULT, H5P_DEFAULT, H5P_DEFAULT);
        const auto add = [&](hid_t where, const char *name, hid_t type, hid_t memory, std::vector<hsize_t> sizes, const void *values,
                             bool zip = false) {
            const hid_t space = H5Screate_simple(int(sizes.size()), sizes.data(), nullptr);
            const hid_t how = H5Pcreate(H5P_DATASET_CREATE);
            if (zip) {
                H5Pset_chunk(how, int(sizes.size()), sizes.data());
                H5Pset_shuffle(how);
                H5Pset_deflate(how, 6);
            }
            const hid_t set = H5Dcreate2(where, name, type, space, H5P_DEFAULT, how, H5P_DEFAULT);
            QVERIFY(H5Dwrite(set, memory, H5S_ALL, H5S_ALL, H5P_DEFAULT, values) >= 0);
            H5Dclose(set);
            H5Pclose(how);
            H5Sclose(space);
        };
        const std::uint8_t bytes[] = {0, 1, 2, 255};
        const double doubles[] = {0.1, 2, 3, 4};
        const std::int64_t whole[] = {std::int64_t{1} << 40, -1};
        add(group, "images", H5T_STD_U8LE, H5T_NATIVE_UINT8, {1, 2, 2}, bytes, true);
        add(file, "big", H5T_IEEE_F64BE, H5T_NATIVE_DOUBLE, {2, 2}, doubles);
        add(file, "whole", H5T_STD_I64BE, H5T_NATIVE_INT64, {2}, whole);
        const hid_t fixed = H5Tcopy(H5T_C_S1);
        H5Tset_size(fixed, 3);
        add(file, "fixed", fixed, fixed, {2}, "ab\0cde");
        const hid_t variable = H5Tcopy(H5T_C_S1);
        H5Tset_size(variable, H5T_VARIABLE);
        H5Tset_cset(variable, H5T_CSET_UTF8);
        const char *texts[] = {"Äpfel", "b"};
        add(group, "texts", variable, variable, {2}, texts);
        H5Lcreate_hard(file, "/train", group, "again", H5P_DEFAULT, H5P_DEFAULT); // a circle
        H5Lcreate_external("other.h5", "/x", file, "outside", H5P_DEFAULT, H5P_DEFAULT);
        H5Tclose(fixed);
        H5Tclose(variable);
        H5Gclose(group);
        H5Fclose(file);

        const Contents read = contents(path);
        QCOMPARE(read.arrays.size(), std::size_t{5});
        QVERIFY(array(read, "big") && array(read, "whole") && array(read, "fixed") && array(read, "train/images") &&
                array(read, "train/texts"));
        QCOMPARE(numbers(*array(read, "train/images")), (QList<double>{0, 1, 2, 255}));
        QCOMPARE(dimensions(*array(read, "train/images")), (QList<std::size_t>{1, 2, 2}));
        QVERIFY(std::holds_alternative<std::vector<std::uint8_t>>(array(read, "train/images")->values));
        QCOMPARE(numbers(*array(read, "big")), (QList<double>{0.1, 2, 3, 4}));
        QCOMPARE(numbers(*array(read, "whole")), (QList<double>{double(std::int64_t{1} << 40), -1}));
        QCOMPARE(array(read, "fixed")->words, (std::vector<std::string>{"ab", "cde"}));
        QCOMPARE(array(read, "train/texts")->words, (std::vector<std::string>{"Äpfel", "b"}));

        QFile raw(path);
        QVERIFY(raw.open(QIODevice::ReadOnly));
        const QByteArray all = raw.readAll();
        QCOMPARE(contents(writeArchive(QStringLiteral("in.zip"), "zip", "none", {{"set.h5", all}})).arrays.size(), std::size_t{5});
        QVERIFY(refusal(write(QStringLiteral("cut.h5"), all.left(600))).startsWith(QLatin1String("cut.h5 ")));
    }
};

QTEST_APPLESS_MAIN(TestMatlabHdf5)
#include "test_matlab_hdf5.moc"
